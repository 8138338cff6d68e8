import { workingDayFrom, type Holidays } from "../../domain/calendar/workingDay";
import { addDays } from "../../domain/deadline/isoDate";
import { seededChoice, seededNumber } from "./seededChoice";

/** When an agency signed its report, and when the department entered it as received, if it did. */
export interface SampleDays {
  readonly reportedOn: string;
  readonly receivedOn: string | null;
}

/** Days before the due day on which reports are signed. */
const EARLY: readonly number[] = [4, 1, 1, 0];
/** One agency in so many has no day of receipt entered; its report's own day then counts. */
const NO_DAY_ENTERED = 6;

/** Working days around the due day, chosen for the agency; `late` days after it for one that is late. */
export function sampleDays(
  agencyId: string,
  late: number,
  due: string,
  holidays: Holidays,
): SampleDays {
  if (late > 0) {
    const day = addDays(due, late);
    return { reportedOn: day, receivedOn: day };
  }
  const early = seededChoice([agencyId, "signed"], EARLY);
  const reportedOn = workingDayFrom(addDays(due, -early), holidays);
  const dayEntered = seededNumber([agencyId, "entered"], NO_DAY_ENTERED) > 0;
  const postedFor = early === 0 ? 0 : seededNumber([agencyId, "posted"], 2);
  const arrival = workingDayFrom(addDays(reportedOn, postedFor), holidays);
  return { reportedOn, receivedOn: dayEntered ? arrival : null };
}
