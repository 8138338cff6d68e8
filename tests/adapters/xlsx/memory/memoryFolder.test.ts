import { join } from "node:path";
import { memoryFolder } from "../../../../src/adapters/xlsx/memory/memoryFolder";

describe("memoryFolder", () => {
  it.each([
    ["the user's own folder", {}, "linux", join("nhà", ".cache", "kehoach")],
    ["where the system says", { XDG_CACHE_HOME: "chung" }, "linux", join("chung", "kehoach")],
    ["where Windows says", { LOCALAPPDATA: "app" }, "win32", join("app", "kehoach", "cache")],
    ["where the user says", { KEHOACH_CACHE: "riêng", XDG_CACHE_HOME: "chung" }, "linux", "riêng"],
  ] as const)("is %s", (_, environment, platform, folder) => {
    expect(memoryFolder(environment, platform, "nhà")).toBe(folder);
  });

  it.each(["0", "off", "OFF", "khong", "không"])(
    "is none for KEHOACH_CACHE=%s",
    (KEHOACH_CACHE) => {
      expect(memoryFolder({ KEHOACH_CACHE }, "linux", "nhà")).toBeNull();
    },
  );
});
