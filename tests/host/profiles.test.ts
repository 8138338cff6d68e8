import { isAvailable, PROFILES } from "../../src/host/profiles";

describe("isAvailable", () => {
  it("compares versions as numbers", () => {
    expect(isAvailable(PROFILES["desktop-1.13"], "1.9")).toBe(true);
    expect(isAvailable(PROFILES["desktop-1.13"], "1.14")).toBe(false);
  });

  it("gives the sets of the web to the newest web only", () => {
    const since = "ExcelApiOnline 1.1";
    const having = Object.entries(PROFILES).filter(([, profile]) => isAvailable(profile, since));
    expect(having.map(([name]) => name)).toEqual(["web-1.21"]);
  });

  it("does not take a set that nobody can read", () => {
    expect(() => isAvailable(PROFILES["desktop-1.13"], "newest")).toThrow("newest");
  });
});
