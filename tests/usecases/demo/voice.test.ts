import { openCatalogue } from "../../../src/usecases/catalogue";
import { agencySymbol, tell } from "../../../src/usecases/demo/voice";
import { defined } from "../../helpers/defined";

const { byId } = openCatalogue().agencies();
const justice = defined(byId.get("so-tu-phap"));
const health = defined(byId.get("so-y-te"));

describe("agencySymbol", () => {
  it.each([
    ["so-tu-phap", "STP"],
    ["so-khcn", "SKHCN"],
    ["so-gddt", "SGDĐT"],
    ["vp-ubnd-tinh", "VPUBND"],
    ["dai-ptth-tinh", "ĐPTTH"],
    ["h-tu-ky", "UBND"],
  ])("shortens %s to %s", (id, symbol) => {
    expect(agencySymbol(defined(byId.get(id)))).toBe(symbol);
  });
});

describe("tell", () => {
  it("puts numbers between the two ends, each its own, and the agency's symbol", () => {
    const told = tell("{10-99} hồ sơ, {1-3} đoàn, {101-240}/QĐ-{CQ}", justice, "nv.II.17");
    const match = /^(\d\d) hồ sơ, 0([1-3]) đoàn, (\d{3})\/QĐ-STP$/u.exec(told);
    expect(match).not.toBeNull();
    expect(Number(match?.[3])).toBeGreaterThanOrEqual(101);
    expect(Number(match?.[3])).toBeLessThanOrEqual(240);
  });

  it("says the same each time and something else for another agency", () => {
    const text = "Đã rà soát {10-9999} hồ sơ.";
    expect(tell(text, justice, "nv.II.17")).toBe(tell(text, justice, "nv.II.17"));
    expect(tell(text, justice, "nv.II.17")).not.toBe(tell(text, health, "nv.II.17"));
  });
});
