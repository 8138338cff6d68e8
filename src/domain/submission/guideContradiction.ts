import type { AgencyIndex } from "../agency/agencyDirectory";
import { onlyAgency } from "../agency/resolveAgencies";
import { periodAtEnd, periodName } from "../plan/reportingPeriod";
import { foldText } from "../text/foldText";
import { remember, rememberOf } from "../text/remember";
import type { Submission, WorkbookIdentity } from "./submission";

/**
 * What the visible guide sheet says otherwise than the hidden identity, as a sentence: the workbook of
 * another agency or period was written over. Null where both agree or the guide cannot be read.
 */
export function guideContradiction(
  { identity, cover }: Submission,
  agencies: AgencyIndex,
): string | null {
  if (identity === null) return null;
  const faults = [
    agencyContradiction(cover.agency, identity, agencies),
    periodContradiction(cover.period, identity),
  ].filter((fault) => fault !== null);
  return faults.length === 0
    ? null
    : `Trang Hướng dẫn ghi ${faults.join("; ")}. Hãy chép nội dung sang đúng biểu mẫu của cơ quan và kỳ báo cáo.`;
}

function agencyContradiction(
  text: string | null,
  { agencyId }: WorkbookIdentity,
  agencies: AgencyIndex,
): string | null {
  const own = agencies.byId.get(agencyId ?? "");
  if (text === null || own === undefined || foldText(text) === foldText(own.name)) return null;
  const other = named(agencies)(text);
  return other === null || other.id === own.id
    ? null
    : `cơ quan báo cáo là “${other.name}” nhưng thông tin nhận dạng ẩn của tệp là của “${own.name}”`;
}

/** The same words stand in the guide of every workbook that was made for nobody in particular. */
const named = rememberOf((agencies: AgencyIndex) =>
  remember((text) => onlyAgency(text, agencies) ?? null),
);

function periodContradiction(text: string | null, { period }: WorkbookIdentity): string | null {
  const written = periodAtEnd(text ?? "");
  if (written === undefined || period === "" || written.id === period) return null;
  return `kỳ báo cáo là ${written.label} nhưng thông tin nhận dạng ẩn của tệp là của kỳ ${periodName(period)}`;
}
