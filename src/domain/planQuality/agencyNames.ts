import { normaliseText } from "../text/normaliseText";

/** With these words the name of an agency or a collective begins. */
const BEGINNINGS =
  "các|sở|phòng|văn phòng|ubnd|ủy ban|uỷ ban|hđnd|công an|trung tâm|chi cục|chi nhánh|cục|ban|báo|đài|cổng|thanh tra|thành phố|tp|huyện|ngân hàng|bảo hiểm|tổ|hội|đảng ủy|bộ|c06";
const CUT = new RegExp(
  `[;\\n]|,(?= ?(?:và )?(?:${BEGINNINGS})(?!\\p{L}))| (?:và|kết hợp với) (?=(?:${BEGINNINGS})(?!\\p{L}))`,
  "iu",
);
const EDGES = /^[\s,;.]+|[\s,;.]+$/gu;

/**
 * A cell cut where another agency's name begins, without the directory: commas and "và" inside a name
 * stay. For comparing spellings, never for saying who is meant.
 */
export function agencyNames(cell: string): readonly string[] {
  return normaliseText(cell)
    .split(CUT)
    .map((name) => name.replace(EDGES, ""))
    .filter((name) => name !== "");
}
