import { formatDay } from "../deadline/isoDate";
import type { Plan } from "./plan";

type Named = Pick<Plan, "number" | "issued" | "issuedPrecision" | "issuer">;

/** The plan's number as officials write it; "…/KH-UBND" where its figure is left blank. */
export function planNumber({ number, issuer }: Pick<Plan, "number" | "issuer">): string {
  if (number === null) return `của ${issuer}`;
  return number.startsWith("/") ? `…${number}` : number;
}

/** The plan's number as a list to choose from shows it: with the issuer where the number alone says too little. */
export function planLabel(plan: Pick<Plan, "number" | "issuer">): string {
  const { number, issuer } = plan;
  if (number === null) return issuer;
  return number.startsWith("/") ? `${planNumber(plan)} (${issuer})` : number;
}

/** "Phụ lục II", or "Phần II" for tasks that stand in the body of a plan in prose. */
export function annexName({ annexes }: Pick<Plan, "annexes">, annex: string): string {
  const kind = annexes.find((each) => each.annex === annex)?.kind;
  return `${kind === "part" ? "Phần" : "Phụ lục"} ${annex}`;
}

/** The day of issue as far as the document bears it: "20/02/2025", "tháng 3/2025", or nothing. */
export function issuedText({ issued, issuedPrecision }: Named): string | null {
  switch (issuedPrecision) {
    case "day":
      return formatDay(issued);
    case "month":
      return `tháng ${Number(issued.slice(5, 7))}/${issued.slice(0, 4)}`;
    case "unstated":
      return null;
  }
}

/** The plan in one line, without the word "Kế hoạch": "726/KH-UBND ngày 20/02/2025 của UBND tỉnh Hải Dương". */
export function planInWords(plan: Named): string {
  const issued = issuedText(plan);
  const day = issued === null ? "" : ` ${plan.issuedPrecision === "day" ? "ngày " : ""}${issued}`;
  const number = planNumber(plan);
  return plan.number === null ? `${number}${day}` : `${number}${day} của ${plan.issuer}`;
}
