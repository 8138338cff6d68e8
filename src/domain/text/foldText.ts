import { normaliseText } from "./normaliseText";
import { remember } from "./remember";
import { trimClosing } from "./trimClosing";

const CLOSING = " .;,:";
const DASHES = /[\u2010-\u2015\u2212]/gu;

/**
 * Text for comparing, never for showing: normalised, on one line, lower case, one kind of dash,
 * straight quotes, and without the full stop or semicolon a table cell may end in.
 */
export const foldText: (text: string) => string = remember((text) => {
  const folded = normaliseText(text)
    .replace(/\n/gu, " ")
    .replace(DASHES, "-")
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .toLocaleLowerCase("vi")
    .replace(/ {2,}/gu, " ");
  return trimClosing(folded, CLOSING);
});

/**
 * Vietnamese without any accent ("đ" becomes "d"): only for suggestions and for matching headings
 * and states that officers typed without accents. Two different words may fold alike.
 */
export const foldAccents: (text: string) => string = remember((text) =>
  foldText(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d"),
);
