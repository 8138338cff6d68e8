import { openExcel } from "../../helpers/excelClient";

describe("CustomXmlPartCollection", () => {
  it("finds parts by namespace and by id, changes and deletes them", async () => {
    openExcel();
    const found = await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<?xml version="1.0"?><k:a xmlns:k="urn:kehoach"/>');
      customXmlParts.add("<b xmlns='urn:khac'>1</b>");
      part.load("id,namespaceUri");
      await context.sync();
      const scoped = customXmlParts.getByNamespace("urn:kehoach");
      const only = scoped.getOnlyItem().getXml();
      customXmlParts.getItem(part.id).setXml('<c xmlns="urn:kehoach"/>');
      const changed = part.getXml();
      await context.sync();
      part.delete();
      const gone = scoped.getOnlyItemOrNullObject().load("id");
      const count = customXmlParts.getCount();
      await context.sync();
      return [part.namespaceUri, only.value, changed.value, gone.isNullObject, count.value];
    });
    expect(found).toEqual([
      "urn:kehoach",
      '<?xml version="1.0"?><k:a xmlns:k="urn:kehoach"/>',
      '<c xmlns="urn:kehoach"/>',
      true,
      1,
    ]);
  });

  it.each(["kế hoạch", "<a>", ""])("refuses %j, which is no XML", async (xml) => {
    openExcel();
    const adding = Excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
