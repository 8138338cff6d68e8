import { z } from "zod";

/**
 * A plan as it was issued: the texts of its annexes and what it obliges whom to report.
 * Only the words of the document are stored; what they mean (days, agencies, figures) is derived
 * by the grammars each time, so that a better grammar never needs new data.
 */

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, "a day is written YYYY-MM-DD");
const cell = z.string().min(1).nullable();
const printed = z.record(z.string(), z.string()).optional();

const section = z.object({
  annex: z.string(),
  /** Position within the annex, from 1; `printedNo` repeats or skips in some documents. */
  ordinal: z.number().int().positive(),
  printedNo: z.string().nullable(),
  title: z.string(),
  printed,
});

const task = z.object({
  id: z.string(),
  annex: z.string(),
  /** The ordinal of the section within the annex; null where the annex has no sections. */
  section: z.number().int().nullable(),
  no: z.string(),
  /** The id of the row this is a sub-row of. */
  parent: z.string().nullable(),
  /** A heading groups sub-rows and is never counted. */
  heading: z.boolean(),
  title: z.string(),
  lead: cell,
  coordinating: cell,
  product: cell,
  deadline: cell,
  printed,
});

const target = z.object({
  id: z.string(),
  annex: z.string(),
  /** The year the figure is to be reached, "2030". */
  horizon: z.string(),
  parent: z.string().nullable(),
  no: z.string(),
  title: z.string(),
  unit: cell,
  value: cell,
  lead: cell,
  coordinating: cell,
  heading: z.boolean(),
  printed,
});

const stagedTarget = z.object({
  id: z.string(),
  annex: z.string(),
  section: z.number().int().nullable(),
  no: z.string(),
  title: z.string(),
  /** Year → text of the cell, `{"2025": "≥60%"}`. */
  values: z.record(z.string(), cell),
  lead: cell,
  coordinating: cell,
  product: cell,
  printed,
});

const document = z.object({
  number: z.string(),
  issued: isoDay.nullable(),
  issuer: z.string(),
  title: z.string().nullable(),
  printed,
});

/** Something the plan orders whom to do by when, besides its tasks: reports, meetings, own plans. */
const obligation = z.object({
  id: z.string(),
  kind: z.enum(["report", "meeting", "own-plan", "other"]),
  what: z.string(),
  /** Who owes it, in the document's words; resolved through the directory of agencies. */
  from: z.string(),
  to: z.string().nullable(),
  recurrence: z.enum(["monthly", "quarterly", "half-yearly", "yearly"]).nullable(),
  /** Day of the month, for a monthly duty. */
  dueDay: z.number().int().min(1).max(31).nullable(),
  /** The day itself, for a duty that falls due once. */
  due: isoDay.nullable(),
  /** Days within the year, MM-DD, for half-yearly and yearly duties, in order. */
  dueDates: z.array(z.string().regex(/^\d{2}-\d{2}$/u)).optional(),
  /** Where it stands in the document, "III.2", and the words themselves. */
  place: z.string(),
  quote: z.string(),
});

/** What the body says of a row of an annex: a figure or a deadline that the row gives too. */
const bodyStatement = z.object({
  /** Where it stands in the body, "II.1.1". */
  place: z.string(),
  /** The words of the document. */
  quote: z.string(),
  /** The id of the row; of a staged target with the stage, "ct.II.5@2030". */
  rowId: z.string(),
  field: z.enum(["value", "deadline"]),
  /** The part of the quote that stands for the cell: "đạt 90%", "trước 12/2025". */
  text: z.string(),
});

export const planSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  /** As printed: "726/KH-UBND", "/KH-UBND" where its figure is left blank, null where it bears none. */
  number: z.string().min(1).nullable(),
  /** The day of issue; the last one it can be where the document bears only the month or nothing. */
  issued: isoDay,
  issuedPrecision: z.enum(["day", "month", "unstated"]),
  issuer: z.string(),
  /** Id of the issuer in the directory of agencies: whose divisions a name such as "Văn phòng Sở" means. */
  issuerId: z.string(),
  /** Id of the agency that merges the submitted workbooks. */
  consolidator: z.string(),
  level: z.enum(["province", "department", "district", "commune"]),
  title: z.string(),
  shortTitle: z.string(),
  /** The plan or programme that this one carries out. */
  parent: document.nullable(),
  supersedes: z.array(document),
  legalBasis: z.array(document),
  /** File name in `seeds/sources`. */
  source: z.string(),
  annexes: z.array(
    z.object({
      annex: z.string(),
      /** A plan in prose has its tasks in a part of the body. */
      kind: z.enum(["annex", "part"]),
      title: z.string(),
      printed,
    }),
  ),
  sections: z.array(section),
  tasks: z.array(task),
  targets: z.array(target),
  stagedTargets: z.array(stagedTarget),
  obligations: z.array(obligation),
  bodyStatements: z.array(bodyStatement).optional(),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanTask = Plan["tasks"][number];
export type PlanTarget = Plan["targets"][number];
export type StagedTarget = Plan["stagedTargets"][number];
export type Obligation = Plan["obligations"][number];
export type BodyStatement = NonNullable<Plan["bodyStatements"]>[number];
