import type { TargetForm } from "../targetForm";

const NOTHING = /^(?:\p{Pd}{0,3}|không|không có|không giao|không áp dụng)$/iu;

/** A dash or a blank: no value is set for this year. */
export const nothingAsked: TargetForm = {
  name: "nothing-asked",
  read: (text) => (NOTHING.test(text) ? { op: "none" } : undefined),
  examples: {
    "": { op: "none" },
    "-": { op: "none" },
    "–": { op: "none" },
    không: { op: "none" },
    "Không giao": { op: "none" },
  },
};
