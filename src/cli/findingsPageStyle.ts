/** How the page of findings looks: light or dark as the reader's system is, black on white on A4. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #b9b9b9; --soft: #f3f3f3;
  --error: #a4141d; --warning: #7a4b00; --info: #0b5a8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --paper: #1d1d1d; --line: #5c5c5c; --soft: #2a2a2a;
    --error: #ff9a94; --warning: #f1c069; --info: #8cc8f0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 "Times New Roman", "Liberation Serif", serif; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .25rem; border-bottom: 2px solid var(--line); overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; }
.next { font-weight: bold; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { background: var(--soft); }
.findings, .unclear { table-layout: fixed; }
.findings th:nth-child(1) { width: 13%; }
.findings th:nth-child(2) { width: 13%; }
.findings th:nth-child(3) { width: 16%; }
.findings th:nth-child(5) { width: 23%; }
.unclear th:nth-child(1) { width: 8%; }
.unclear th:nth-child(3) { width: 38%; }
nav th, .severity { white-space: nowrap; }
.count { text-align: right; }
.severity { font-weight: bold; }
.error .severity { color: var(--error); }
.warning .severity { color: var(--warning); }
.info .severity { color: var(--info); }
a { color: var(--info); }
summary { cursor: pointer; margin-top: 1rem; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); font-size: .9rem; }
@page { size: A4; margin: 15mm 12mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --line: #777; --soft: #eee; --error: #8d0f18; --warning: #5f3b00; --info: #08456b; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, h2 + p, h3, summary { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
