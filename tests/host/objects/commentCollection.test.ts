import { openExcel } from "../../helpers/excelClient";

describe("CommentCollection", () => {
  it("adds comments to cells, finds and deletes them", async () => {
    const { host } = openExcel();
    const found = await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add("Sheet1!B2", "Thiếu số văn bản");
      await context.sync();
      const comment = comments.getItemByCell("Sheet1!B2").load("content");
      const location = comment.getLocation().load("address");
      await context.sync();
      const read = [comment.content, location.address];
      comment.delete();
      await context.sync();
      return read;
    });
    expect(found).toEqual(["Thiếu số văn bản", "Sheet1!B2"]);
    expect(host.model.sheets[0]?.comments).toEqual([]);
  });

  it("refuses a second comment on a cell", async () => {
    openExcel();
    const adding = Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add("Sheet1!B2", "một");
      comments.add("Sheet1!B2", "hai");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
