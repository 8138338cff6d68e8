import type { DeadlineForm } from "../deadlineForm";

const DOING = "(?:(?:thực hiện|triển khai|duy trì|tiến hành),? )*";
const ALWAYS = "(?:thường xuyên(?:(?:,| và)? liên tục)?|liên tục(?:(?:,| và)? thường xuyên)?)";
const CONTINUOUS = new RegExp(`^${DOING}${ALWAYS}(?: (?:thực hiện|triển khai))?$`, "iu");

/** Work that never ends has no day of its own. */
export const continuous: DeadlineForm = {
  name: "continuous",
  read: (text) => (CONTINUOUS.test(text) ? { recurrence: "continuous" } : undefined),
  examples: {
    "Thường xuyên": { recurrence: "continuous" },
    "thực hiện thường xuyên": { recurrence: "continuous" },
    "Thường xuyên, liên tục": { recurrence: "continuous" },
    "liên tục": { recurrence: "continuous" },
  },
};
