import type { Profile } from "./objectType";

const WEB_LIMIT = 5 * 1024 * 1024;

function desktop(api: string): Profile {
  return { api, platform: "desktop", mostRequestBytes: null };
}

function web(api: string): Profile {
  return { api, platform: "web", mostRequestBytes: WEB_LIMIT };
}

/** The Excels that are played: one too old, the product's floor, two LTSC releases, the current one. */
export const PROFILES = {
  /** Excel 2019 LTSC. */
  "desktop-1.8": desktop("1.8"),
  "desktop-1.13": desktop("1.13"),
  /** Excel 2021 LTSC. */
  "desktop-1.14": desktop("1.14"),
  /** Excel 2024 LTSC. */
  "desktop-1.17": desktop("1.17"),
  "desktop-1.21": desktop("1.21"),
  "web-1.13": web("1.13"),
  "web-1.14": web("1.14"),
  "web-1.17": web("1.17"),
  "web-1.21": web("1.21"),
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;

/**
 * Whether an Excel has a member: `since` is "1.9" for ExcelApi 1.9, or names another requirement set
 * ("ExcelApiOnline 1.1", of the web only, and only of the newest).
 */
export function isAvailable(profile: Profile, since: string): boolean {
  const [, set, version] = /^(?:(\S+) )?(\d+\.\d+)$/u.exec(since) ?? [];
  if (version === undefined) throw new Error(`Unreadable requirement set: ${since}`);
  if (set === undefined || set === "ExcelApi") return minor(version) <= minor(profile.api);
  if (set === "ExcelApiOnline") return profile.platform === "web" && profile.api === "1.21";
  return false;
}

function minor(version: string): number {
  return Number(version.split(".")[1]);
}
