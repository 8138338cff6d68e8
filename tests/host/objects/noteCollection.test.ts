import { openExcel } from "../../helpers/excelClient";
import type { OpenOptions } from "../../helpers/excelClient";
import type { WireAnswer } from "../../../src/host/protocol";

/**
 * Microsoft's package on npm has no notes, so the requests are written here as a newer client sends
 * them: workbook, its notes, a note by the address of its cell.
 */
function ask(options: OpenOptions = {}) {
  const { host } = openExcel(options);
  const send = (method: string, args: readonly string[], query?: string): WireAnswer => {
    const ObjectPaths = {
      "1": { Id: 1, ObjectPathType: 1, Name: "" },
      "2": { Id: 2, ParentObjectPathId: 1, ObjectPathType: 4, Name: "Notes" },
      "3": {
        Id: 3,
        ParentObjectPathId: 2,
        ObjectPathType: 3,
        Name: method,
        ArgumentInfo: { Arguments: args },
      },
    };
    const Actions = [
      { Id: 4, ActionType: 1, Name: "", ObjectPathId: 3 },
      ...(query === undefined
        ? []
        : [{ Id: 5, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: { Select: [query] } }]),
    ];
    return JSON.parse(host.handle(JSON.stringify({ Actions, ObjectPaths })).body) as WireAnswer;
  };
  return { host, send };
}

describe("NoteCollection", () => {
  it("puts a note on a cell and finds it by the cell", () => {
    const { host, send } = ask();
    expect(send("Add", ["Sheet1!B2", "Thiếu số văn bản"]).Error).toBeUndefined();
    expect([...(host.model.sheets[0]?.notes.values() ?? [])]).toMatchObject([
      { content: "Thiếu số văn bản" },
    ]);
    const { Results } = send("GetItem", ["B2"], "content");
    expect(Results[1]?.Value).toEqual({ Content: "Thiếu số văn bản" });
  });

  it.each([
    ["a second note on a cell", "Sheet1!B2"],
    ["a note on several cells", "Sheet1!C1:C2"],
    ["a note on a sheet that is not there", "Khác!A1"],
  ])("refuses %s", (_, cell) => {
    const { send } = ask();
    send("Add", ["Sheet1!B2", "một"]);
    expect(send("Add", [cell, "hai"]).Error).toMatchObject({ Code: "InvalidArgument" });
  });

  it("is unknown to an Excel below ExcelApi 1.18", () => {
    const { send } = ask({ profile: "desktop-1.17" });
    expect(send("Add", ["Sheet1!B2", "một"]).Error).toMatchObject({ Code: "ApiNotFound" });
  });
});
