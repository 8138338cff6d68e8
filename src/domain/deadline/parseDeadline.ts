import { oneLine } from "../text/oneLine";
import { remember, type Remembering } from "../text/remember";
import { type Deadline, UNREADABLE_DEADLINE } from "./deadline";
import { deadlineForms } from "./forms";

const LABEL = /^(?:[-+•] ?)?(?:thời gian|thời hạn|hạn)(?: (?:thực hiện|hoàn thành))? ?: ?/iu;
const QUARTER_MISSPELT = /(?<!\p{L})(?<q>q)(?:uí|úy)(?!\p{L})/giu;
const LONGEST = 300;

/** What a deadline text means, when all of it is understood; otherwise it is unreadable. */
export function parseDeadline(text: string | null | undefined): Deadline {
  return knownDeadlines(text ?? "");
}

/** The same few deadlines come in every workbook of a plan, and again when it is consolidated. */
export const knownDeadlines: Remembering<Deadline> = remember((text): Deadline => {
  const line = oneLine(text).replace(LABEL, "").replace(QUARTER_MISSPELT, "$<q>uý");
  if (line === "" || line.length > LONGEST) return UNREADABLE_DEADLINE;
  for (const form of deadlineForms) {
    const meaning = form.read(line);
    if (meaning) return { ...UNREADABLE_DEADLINE, ...meaning, readable: true };
  }
  return UNREADABLE_DEADLINE;
});
