import { foldAccents, foldText } from "../text/foldText";
import { remember } from "../text/remember";

/** The states of the template's dropdown, in its order. */
export const TASK_STATUSES = [
  "Chưa thực hiện",
  "Đang thực hiện",
  "Đã trình, chờ ban hành",
  "Hoàn thành",
  "Tạm dừng",
  "Chưa đến thời điểm",
  "Không phát sinh",
] as const;

export type TaskStatus = (typeof TASK_STATUSES)[number];

/** What a status cell says: one of the states, a wording that a person must settle, or nothing known. */
export type StatusReading =
  | { readonly kind: "blank" }
  | { readonly kind: "read"; readonly status: TaskStatus; readonly exact: boolean }
  | { readonly kind: "ask"; readonly text: string; readonly candidates: readonly TaskStatus[] }
  | { readonly kind: "unknown"; readonly text: string };

/** What officers really type, and the state it plainly means. */
const WORDINGS: Readonly<Record<string, TaskStatus>> = {
  "đã hoàn thành": "Hoàn thành",
  "hoàn thành đúng hạn": "Hoàn thành",
  "hoàn thành quá hạn": "Hoàn thành",
  "hoàn thành trước hạn": "Hoàn thành",
  "đã hoàn thành đúng hạn": "Hoàn thành",
  "đã hoàn thành quá hạn": "Hoàn thành",
  "đã xong": "Hoàn thành",
  "đã ban hành": "Hoàn thành",
  "chưa triển khai": "Chưa thực hiện",
  "đang triển khai": "Đang thực hiện",
  "đang triển khai thực hiện": "Đang thực hiện",
  "đang tham mưu": "Đang thực hiện",
  "đang xây dựng": "Đang thực hiện",
  "đang soạn thảo": "Đang thực hiện",
  "thường xuyên": "Đang thực hiện",
  "thực hiện thường xuyên": "Đang thực hiện",
  "đang thực hiện thường xuyên": "Đang thực hiện",
  "đang trình": "Đã trình, chờ ban hành",
  "đã trình": "Đã trình, chờ ban hành",
  "đã trình chờ ban hành": "Đã trình, chờ ban hành",
  "chờ ban hành": "Đã trình, chờ ban hành",
  "đang trình ubnd tỉnh": "Đã trình, chờ ban hành",
  "đang tạm dừng": "Tạm dừng",
  "chưa đến hạn": "Chưa đến thời điểm",
  "chưa đến thời điểm thực hiện": "Chưa đến thời điểm",
  "không có phát sinh": "Không phát sinh",
};

/** Wordings that could mean more than one state: asked about, never mapped silently. */
const ASK = new Map<string, readonly TaskStatus[]>(
  Object.entries({
    "cơ bản hoàn thành": ["Đang thực hiện", "Hoàn thành"],
    "đã cơ bản hoàn thành": ["Đang thực hiện", "Hoàn thành"],
    "hoàn thành một phần": ["Đang thực hiện", "Hoàn thành"],
    "đã triển khai": ["Đang thực hiện", "Hoàn thành"],
    "đã thực hiện": ["Đang thực hiện", "Hoàn thành"],
    "chưa hoàn thành": ["Chưa thực hiện", "Đang thực hiện"],
    "không thuộc thẩm quyền": ["Không phát sinh", "Chưa thực hiện"],
    "không thực hiện": ["Không phát sinh", "Tạm dừng"],
  } as const),
);

const EXACT = new Map<string, TaskStatus>(
  TASK_STATUSES.map((status) => [foldText(status), status]),
);
const SPELLED = new Map<string, TaskStatus>(Object.entries(WORDINGS));
const UNACCENTED = new Map<string, TaskStatus>(
  [...EXACT, ...SPELLED].map(([wording, status]) => [foldAccents(wording), status]),
);

const ASK_UNACCENTED = new Map(
  [...ASK].map(([wording, candidates]) => [foldAccents(wording), candidates]),
);

/** Reads a status cell: the dropdown's words, the usual wordings, and the same without accents. */
export function readStatus(text: string | null): StatusReading {
  return text === null || text === "" ? BLANK : statusIn(text);
}

const BLANK = { kind: "blank" } as const;

/** The same few words stand in every row: one answer serves them all. */
const statusIn = remember((text): StatusReading => {
  const folded = foldText(text);
  const exact = EXACT.get(folded);
  if (exact !== undefined) return { kind: "read", status: exact, exact: true };
  const asked = ASK.get(folded);
  if (asked !== undefined) return { kind: "ask", text, candidates: asked };
  const meant = SPELLED.get(folded) ?? UNACCENTED.get(foldAccents(text));
  if (meant !== undefined) return { kind: "read", status: meant, exact: false };
  const unaccented = ASK_UNACCENTED.get(foldAccents(text));
  if (unaccented !== undefined) return { kind: "ask", text, candidates: unaccented };
  return { kind: "unknown", text };
});
