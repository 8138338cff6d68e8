/** Writes a table of three tasks to A1:C4 of "Sheet1", for tests that need one. */
export function addTaskTable(context: Excel.RequestContext): Excel.Table {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:C4").values = [
    ["TT", "Nhiệm vụ", "Trạng thái"],
    [1, "Ban hành kế hoạch", "Hoàn thành"],
    [2, "Rà soát thủ tục", "Đang thực hiện"],
    [3, "Tập huấn cán bộ", "Hoàn thành"],
  ];
  const table = sheet.tables.add("A1:C4", true);
  table.name = "NhiemVu";
  return table;
}
