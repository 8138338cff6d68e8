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

/** Where a row stands and what its cells are; the values follow it, each in a cell of its own. */
export const leafRowSchema = z.object({
  kind,
  match: z.enum(["id", "number-and-text", "text", "added", "unknown-id", "unidentified"]),
  cells: z.array(z.tuple([z.string(), z.string(), rawCell.shape.type, z.string().nullable()])),
});

export type LeafRow = z.infer<typeof leafRowSchema>;

/** A finding made at the lower level; a fix can only be applied where the file itself is. */
export const leafFindingSchema = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  rowId: z.string().nullable(),
  column: z.string().nullable(),
});

export type LeafFinding = z.infer<typeof leafFindingSchema>;
