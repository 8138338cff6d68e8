import { formatDay } from "../domain/deadline/isoDate";
import { SEVERITY_LABELS, type Finding, type Severity } from "../domain/validation/finding";
import { RULES } from "../domain/validation/rules";
import {
  findingsBySheet,
  worstFirst,
  type SheetFindings,
  type UnclearRow,
} from "../usecases/checkedFile";
import { ruleTitle } from "../usecases/groupFindings";
import type { CheckedInput } from "./checkedInput";
import { nextStep } from "./checkLines";
import { countFindings, countsInWords } from "./findingDocument";
import { PAGE_STYLE } from "./findingsPageStyle";
import { printable } from "./terminal";

/** By this a page written before is told from a file of somebody else's. */
export const PAGE_MARK = '<meta name="generator" content="kehoach check">';

/** Of one rule on one sheet so many cells are listed; a longer list is for the workbook itself. */
const MOST_LISTED = 200;
const REMEDIES = new Map(RULES.map(({ code, remedy }) => [code, remedy]));
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The findings as one page that needs nothing else: to be read, printed or mailed back to an agency. */
export function findingsPage(files: readonly CheckedInput[], today: string): string {
  const ordered = worstFirst(files);
  const title =
    files.length === 1 ? `Kết quả kiểm tra: ${files[0]?.file ?? ""}` : "Kết quả kiểm tra";
  return `<!DOCTYPE html>
<html lang="vi" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
${PAGE_MARK}
<title>${html(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>Kết quả kiểm tra biểu báo cáo</h1>
<p>Kiểm tra ngày ${html(formatDay(today))}. ${html(totalInWords(files))}</p>
<p class="next">${html(nextStep(files))}</p>
</header>
${files.length > 1 ? contents(ordered) : ""}
<main>
${ordered.map((file, at) => (hasSection(file, files) ? fileSection(file, at) : "")).join("\n")}
</main>
<footer>
<p>“Phải sửa”: dòng không vào số liệu cho đến khi sửa. “Cần xem lại”: cần người xem, đúng rồi thì giữ nguyên. “Gợi ý”: không bắt buộc.</p>
</footer>
</body>
</html>
`;
}

function totalInWords(files: readonly CheckedInput[]): string {
  const counts = countsInWords(countFindings(files.flatMap(({ findings }) => findings)));
  return `${files.length} tệp: ${counts}.`;
}

function contents(files: readonly CheckedInput[]): string {
  const lines = files.map((one, at) => {
    const { file, subject, findings } = one;
    const counts = countFindings(findings);
    const cells = SEVERITIES.map((severity) => `<td class="count">${counts[severity]}</td>`);
    const name = html(file);
    const link = hasSection(one, files) ? `<a href="#tep-${at + 1}">${name}</a>` : name;
    return `<tr><td>${link}</td><td>${html(subject.agency ?? "")}</td>${cells.join("")}</tr>`;
  });
  const heads = SEVERITIES.map((severity) => `<th scope="col">${SEVERITY_LABELS[severity]}</th>`);
  return `<nav aria-label="Các tệp">
<table>
<thead><tr><th scope="col">Tệp</th><th scope="col">Cơ quan</th>${heads.join("")}</tr></thead>
<tbody>
${lines.join("\n")}
</tbody>
</table>
</nav>`;
}

/** Of a file among others of which there is nothing to tell, the list at the top says enough. */
function hasSection({ findings, unclear }: CheckedInput, files: readonly CheckedInput[]): boolean {
  return files.length === 1 || findings.length + unclear.length > 0;
}

function fileSection({ file, subject, findings, unclear }: CheckedInput, at: number): string {
  const about = [subject.agency, subject.period === null ? null : `kỳ ${subject.period}`];
  const said = about.filter((part) => part !== null).join(" – ");
  return `<section id="tep-${at + 1}">
<h2>${html(file)}</h2>
<p>${said === "" ? "" : `${html(said)}: `}${html(countsInWords(countFindings(findings)))}.</p>
${findingsBySheet(findings).map(sheetSection).join("\n")}
${unclearSection(unclear)}
</section>`;
}

function sheetSection({ sheet, groups }: SheetFindings): string {
  const rows = groups.map(({ findings }) => {
    const rest = findings.length - MOST_LISTED;
    const more = rest > 0 ? `<tr><td colspan="5">và ${rest} chỗ tương tự</td></tr>` : "";
    return `${findings.slice(0, MOST_LISTED).map(findingRow).join("\n")}${more}`;
  });
  return `<h3>${sheet === null ? "Cả tệp" : `Trang “${html(sheet)}”`}</h3>
<table class="findings">
<thead><tr><th scope="col">Ô</th><th scope="col">Mức</th><th scope="col">Giá trị đọc được</th><th scope="col">Nội dung</th><th scope="col">Cách sửa</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

function findingRow({ rule, severity, cell, column, value, message, fix }: Finding): string {
  const place = [cell, column].filter((part) => part !== null).map(html);
  const remedy = fix === null ? (REMEDIES.get(rule) ?? "") : `${fix.label}.`;
  return `<tr class="${severity}"><td class="place">${place.join("<br>")}</td><td class="severity">${SEVERITY_LABELS[severity]}</td><td class="value">${html(value ?? "")}</td><td><strong>${html(ruleTitle(rule))}.</strong> ${html(message)}</td><td>${html(remedy)}</td></tr>`;
}

function unclearSection(rows: readonly UnclearRow[]): string {
  if (rows.length === 0) return "";
  const lines = rows.map(
    ({ row, task, missing }) =>
      `<tr><td class="place">${row}</td><td>${html(task)}</td><td>${missing.map(html).join("<br>")}</td></tr>`,
  );
  return `<details open>
<summary>“5 rõ” còn thiếu ở ${rows.length} dòng</summary>
<table class="unclear">
<thead><tr><th scope="col">Dòng</th><th scope="col">Nhiệm vụ</th><th scope="col">Còn thiếu</th></tr></thead>
<tbody>
${lines.join("\n")}
</tbody>
</table>
</details>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text of a file as a page may show it: on one line, no marks that deceive, nothing that is markup. */
function html(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
}
