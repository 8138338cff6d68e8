import { normaliseText } from "./normaliseText";
import { remember } from "./remember";
import { trimClosing } from "./trimClosing";

const CLOSING = " .;,:";
/** Line breaks, and the dashes and quotes that are written in several ways. */
const ODD_SIGNS = /[\n\u2010-\u2015\u2212“”‘’]/u;
const DASHES = /[\u2010-\u2015\u2212]/gu;

/**
 * Text for comparing, never for showing: normalised, on one line, lower case, one kind of dash,
 * straight quotes, and without the full stop or semicolon a table cell may end in.
 */
export const foldText: (text: string) => string = remember((text) => {
  const normalised = normaliseText(text);
  const plain = ODD_SIGNS.test(normalised) ? plainSigns(normalised) : normalised;
  return trimClosing(plain.toLocaleLowerCase("vi"), CLOSING);
});

function plainSigns(text: string): string {
  return text
    .replace(/\n+/gu, " ")
    .replace(DASHES, "-")
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'");
}

/**
 * Vietnamese without any accent ("đ" becomes "d"): only for suggestions and for matching headings
 * and states that officers typed without accents. Two different words may fold alike.
 */
export const foldAccents: (text: string) => string = remember((text) =>
  foldText(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d"),
);
