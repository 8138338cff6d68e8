import type { Agency } from "../../domain/agency/directorySchema";
import { seededNumber } from "./seededChoice";

const LEFT_OUT: readonly string[] = ["và", "tỉnh", "các", "-"];

/** An agency's symbol as it stands in document numbers: "STP", "SKHCN", "VPUBND"; "UBND" for a district. */
export function agencySymbol({ name, level }: Pick<Agency, "name" | "level">): string {
  if (level === "district") return "UBND";
  const words = name.replace(/,/gu, "").split(" ");
  return words
    .filter((word) => !LEFT_OUT.includes(word))
    .map((word) =>
      word.length > 1 && word === word.toLocaleUpperCase("vi") ? word : word.charAt(0),
    )
    .join("")
    .toLocaleUpperCase("vi");
}

/** A story's text as one agency tells it: every `{18-64}` becomes a number between, `{CQ}` its symbol. */
export function tell(text: string, agency: Agency, rowId: string): string {
  return text
    .replace(/\{CQ\}/gu, agencySymbol(agency))
    .replace(/\{(\d+)-(\d+)\}/gu, (_, least: string, most: string, at: number) => {
      const span = Number(most) - Number(least) + 1;
      const number = Number(least) + seededNumber([agency.id, rowId, String(at)], span);
      return number < 10 ? `0${number}` : String(number);
    });
}
