import { NOT_SUBMITTED } from "../../domain/consolidation/boardState";

/** How many agencies must report, live. */
export const EXPECTED_FORMULA = 'COUNTIFS(TinhHinhNop[Phải báo cáo],"Có")';

const MISSING_COUNTS = NOT_SUBMITTED.map(
  (state) => `COUNTIFS(TinhHinhNop[Phải báo cáo],"Có",TinhHinhNop[Tình hình],"${state}")`,
);

/** How many of these have not, live: a report that was returned, or came without a workbook, is none. */
export const MISSING_FORMULA = MISSING_COUNTS.join("+");

/** How many of these have, live. */
export const SUBMITTED_FORMULA = [EXPECTED_FORMULA, ...MISSING_COUNTS].join("-");
