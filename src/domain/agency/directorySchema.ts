import { z } from "zod";

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "an id is written in kebab-case");
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, "a day is written YYYY-MM-DD");

const level = z.enum([
  "central",
  "party",
  "association",
  "province",
  "department",
  /** A central authority's branch in the province: police, military, tax, statistics, bank, insurance. */
  "vertical",
  "press",
  "district",
  "division",
  "commune",
]);

const agency = z.object({
  id,
  name: z.string().min(1),
  level,
  /** The body it belongs to; null when that body is not in the directory. */
  parent: id.nullable(),
  /** The People's Committee beside which it stands without belonging to it: police, party, tax. */
  beside: id.optional(),
  aliases: z.array(z.string().min(1)),
  /** First and last day it existed; null when not recorded. */
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  successors: z.array(id),
  /** Where a document names it, "hd-726 II.27", or "kiến thức chung". */
  source: z.string().min(1),
  note: z.string().min(1).optional(),
});

const collective = z.object({
  id,
  /** The body in whose plans the name means these members; null when it means the same everywhere. */
  of: id.nullable(),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  /** Agencies, or collectives that stand earlier in the list; null when nobody can say who belongs. */
  members: z.array(id).nullable(),
  source: z.string().min(1),
  note: z.string().min(1),
});

const bodyWords = z.object({
  /** What its own plans, and those of bodies under it, call it: "UBND huyện". */
  ownNames: z.array(z.string().min(1)),
  /** Words that may follow the name of what stands directly under it: "tỉnh Hải Dương". */
  placeSuffixes: z.array(z.string().min(1)),
});

export const agencyDirectorySchema = z.object({
  notes: z.array(z.string()),
  agencies: z.array(agency),
  collectives: z.array(collective),
  /** By the id of the body. */
  bodies: z.record(id, bodyWords),
  /** First words that a list, or a plan speaking of its own divisions, leaves out: "Sở", "Phòng". */
  headWords: z.array(z.string().min(1)),
  /** Abbreviation → the words it stands for wherever it occurs in a cell. */
  abbreviations: z.record(z.string(), z.string()),
});

export type AgencyDirectory = z.infer<typeof agencyDirectorySchema>;
export type Agency = AgencyDirectory["agencies"][number];
export type Collective = AgencyDirectory["collectives"][number];
