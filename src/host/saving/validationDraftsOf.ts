import type { ValidationDraft } from "../../workbook/draft";
import { areaAddress } from "../address";
import type { HostSheet, HostValidation } from "../model";

/** The validations that drafts can tell: lists, and limits by two numbers. */
export function validationDraftsOf({ validations }: HostSheet): readonly ValidationDraft[] {
  return validations.flatMap((validation) => {
    const rule = ruleOf(validation.rule);
    if (rule === undefined) return [];
    const { area, prompt, errorAlert } = validation;
    return [
      {
        ref: areaAddress(area),
        rule,
        title: prompt.title === "" ? errorAlert.title : prompt.title,
        prompt: prompt.message,
        refusal: errorAlert.message,
      },
    ];
  });
}

const KINDS = { wholeNumber: "whole", decimal: "decimal", date: "date" } as const;

function ruleOf(rule: HostValidation["rule"]): ValidationDraft["rule"] | undefined {
  const list = rule["list"] as { readonly source: string } | undefined;
  if (list !== undefined) return { kind: "list", source: listSource(list.source) };
  for (const [name, kind] of Object.entries(KINDS)) {
    const limits = rule[name] as Limits | undefined;
    if (limits?.operator !== "Between") continue;
    const min = numberOf(limits.formula1);
    const max = numberOf(limits.formula2);
    if (min !== undefined && max !== undefined) return { kind, min, max };
  }
  return undefined;
}

interface Limits {
  readonly formula1: string | number;
  readonly formula2?: string | number;
  readonly operator: string;
}

/** A list stands in quotes, the name or place of a list does not. */
function listSource(source: string): string {
  return source.startsWith("=") ? source.slice(1) : `"${source}"`;
}

function numberOf(formula: string | number | undefined): number | undefined {
  const number = Number(String(formula ?? "").replace(/^=/u, "") || NaN);
  return Number.isFinite(number) ? number : undefined;
}
