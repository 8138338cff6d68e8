import { z } from "zod";

const rawCell = z.object({
  ref: z.string(),
  type: z.enum(["text", "number", "boolean", "date", "error", "blank"]),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  numberFormat: z.string().nullable(),
  formula: z.string().nullable(),
});

const kind = z.enum(["task", "target", "staged"]);

const identity = z.object({
  format: z.number(),
  role: z.enum(["template", "submission", "returned", "roll-up"]),
  planId: z.string(),
  agencyId: z.string().nullable(),
  period: z.string(),
  fingerprint: z.string(),
  contentMark: z.string().default(""),
  sample: z.boolean(),
  stamp: z.string().default(""),
});

/** Everything about a report but its rows and findings, as a roll-up carries it. */
export const leafHeadSchema = z.object({
  file: z.string(),
  identity,
  identityFrom: z.enum(["sheet", "properties", "guide", "none"]),
  cover: z.object({
    agency: z.string().nullable(),
    period: z.string().nullable(),
    reportNumber: z.string().nullable(),
    reportDate: rawCell.nullable(),
    preparedBy: z.string().nullable(),
    signedBy: z.string().nullable(),
    submissionNo: rawCell.nullable(),
    nothingToReport: z.boolean(),
  }),
  macros: z.boolean(),
  sheets: z.array(
    z.object({
      kind,
      name: z.string(),
      standardName: z.string(),
      headerRow: z.number().nullable(),
    }),
  ),
  receivedOn: z.string().nullable(),
  channel: z.string().nullable().default(null),
  changedOn: z.string().nullable(),
  excludedBecause: z.string().nullable(),
  periodAccepted: z.boolean(),
});

export type LeafHead = z.infer<typeof leafHeadSchema>;

const match = z.enum(["id", "number-and-text", "text", "added", "unknown-id", "unidentified"]);

/** A cell without its value: field, column letters, type, number format. */
const cells = z.array(z.tuple([z.string(), z.string(), rawCell.shape.type, z.string().nullable()]));

/**
 * What rows have in common that lie on one sheet and are filled in alike; a row adds its number, its id
 * where `hasId`, and a value for each of `cells`. Cells of `blank` hold a text without a letter.
 */
const rowShape = z.object({
  kind,
  match,
  sheet: z.string(),
  hasId: z.boolean(),
  cells,
  blank: cells,
});

const severity = z.enum(["error", "warning", "info"]);

/** What findings of one rule on one column have in common; a finding adds the texts that `told` names. */
const findingShape = z.object({
  rule: z.string(),
  severity,
  sheet: z.string().nullable(),
  column: z.string().nullable(),
  told: z.array(z.enum(["cell", "rowId", "value", "message"])),
});

/** What lines of one report have in common, said once for all of them. */
export const leafShapeSchema = z.union([rowShape, findingShape]);

export type LeafRowShape = z.infer<typeof rowShape>;
export type LeafFindingShape = z.infer<typeof findingShape>;
export type LeafNote = LeafRowShape["cells"][number];

/** In format 1: what a row is and what its cells are. */
export const leafRowSchema = z.object({ kind, match, cells });

/** In format 1: a finding made at the lower level but for its words. */
export const leafFindingSchema = z.object({
  rule: z.string(),
  severity,
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  rowId: z.string().nullable(),
  column: z.string().nullable(),
});
