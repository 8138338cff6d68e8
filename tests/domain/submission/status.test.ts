import { readStatus, TASK_STATUSES } from "../../../src/domain/submission/status";

describe("readStatus", () => {
  it.each(TASK_STATUSES)("knows %s as the list writes it", (status) => {
    expect(readStatus(status)).toEqual({ kind: "read", status, exact: true });
    expect(readStatus(` ${status.toUpperCase()}. `)).toEqual({ kind: "read", status, exact: true });
    expect(readStatus(status.normalize("NFD"))).toEqual({ kind: "read", status, exact: true });
  });

  it.each([
    ["Đã hoàn thành", "Hoàn thành"],
    ["Hoàn thành đúng hạn", "Hoàn thành"],
    ["Hoàn thành quá hạn", "Hoàn thành"],
    ["Chưa triển khai", "Chưa thực hiện"],
    ["Đang triển khai", "Đang thực hiện"],
    ["Đang tham mưu", "Đang thực hiện"],
    ["Thường xuyên", "Đang thực hiện"],
    ["Đang trình", "Đã trình, chờ ban hành"],
    ["Đã trình chờ ban hành", "Đã trình, chờ ban hành"],
    ["hoan thanh", "Hoàn thành"],
    ["Hòan thành", "Hoàn thành"],
    ["ĐANG\nTRIỂN KHAI", "Đang thực hiện"],
  ])("understands %j as %s", (text, status) => {
    expect(readStatus(text)).toEqual({ kind: "read", status, exact: false });
    expect(readStatus(text.normalize("NFD"))).toEqual({ kind: "read", status, exact: false });
  });

  it.each([
    "Cơ bản hoàn thành",
    "Đã triển khai",
    "Không thuộc thẩm quyền",
    "Chưa hoàn thành",
    "da trien khai",
  ])("asks about %s instead of guessing", (text) => {
    const reading = readStatus(text);
    expect(reading).toMatchObject({ kind: "ask", text });
    expect("candidates" in reading ? reading.candidates.length : 0).toBeGreaterThan(1);
  });

  it.each([
    "constructor",
    "__proto__",
    "toString",
    "x",
    "100%",
    "Hoàn thành và đang triển khai",
    "chưa hoàn thành đúng hạn",
  ])("does not know %s", (text) => {
    expect(readStatus(text)).toEqual({ kind: "unknown", text });
  });

  it("takes nothing for nothing", () => {
    expect(readStatus(null)).toEqual({ kind: "blank" });
    expect(readStatus("")).toEqual({ kind: "blank" });
  });
});
