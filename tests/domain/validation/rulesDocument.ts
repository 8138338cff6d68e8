import { checkSubmission } from "../../../src/domain/validation/checkSubmission";
import { SEVERITY_LABELS, type Finding } from "../../../src/domain/validation/finding";
import { RULE_SCOPES, type Rule, type RuleScope } from "../../../src/domain/validation/rule";
import { RULES } from "../../../src/domain/validation/rules";
import { defined } from "../../helpers/defined";
import { RULE_SAMPLES } from "./samples";

/** The scopes as headings, and what is said under each. */
const SCOPES: Readonly<Record<RuleScope, readonly [heading: string, about: string]>> = {
  file: ["Cả tệp", "Tệp có đúng là biểu của kế hoạch, cơ quan và kỳ này không."],
  sheet: ["Trang", "Các trang của biểu còn đủ, đúng tên, đọc được không."],
  header: ["Dòng tiêu đề", "Các cột của bảng còn đủ không."],
  row: ["Một dòng", "Các ô của một dòng có nói cùng một điều không."],
  cell: ["Một ô", "Giá trị của ô có đọc được và hợp lý không."],
  rows: ["Nhiều dòng", "Các dòng so với nhau và so với kế hoạch."],
  plan: ["Kế hoạch", "Điều kế hoạch chưa nói rõ, người điền biểu nên biết."],
  previous: [
    "So với kỳ trước",
    "Chỉ xét khi có báo cáo kỳ trước: `kehoach check … --previous <tệp, thư mục, zip hoặc bản tổng hợp>`.",
  ],
};

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** The catalogue of rules as officers read it, made from the rules and their samples. */
export function rulesDocument(): string {
  const parts = RULE_SCOPES.flatMap((scope) => {
    const rules = RULES.filter((rule) => rule.scope === scope).toSorted(
      (a, b) => RANK[a.severity] - RANK[b.severity],
    );
    const [heading, about] = SCOPES[scope];
    return [`## ${heading} (${rules.length})`, about, ...rules.map(ruleText)];
  });
  return `${[...INTRODUCTION, ...parts, ...CLOSING].join("\n\n")}\n`;
}

const count = (severity: Rule["severity"]): number =>
  RULES.filter((rule) => rule.severity === severity).length;

const INTRODUCTION = [
  "# Quy tắc kiểm tra",
  "<!-- Trang này do `npm run docs:rules` viết từ danh mục quy tắc; đừng sửa tay. -->",
  `Chương trình kiểm tra mỗi biểu theo ${RULES.length} quy tắc dưới đây. Mỗi phát hiện cho biết ô nào, giá trị đọc được, vì sao và cách sửa. Biểu mẫu chưa điền và biểu điền đúng không có phát hiện nào.`,
  [
    `- **${SEVERITY_LABELS.error}** (${count("error")} quy tắc): dòng không được đưa vào số liệu cần đến nó cho đến khi sửa.`,
    `- **${SEVERITY_LABELS.warning}** (${count("warning")} quy tắc): cần người xem; đúng rồi thì giữ nguyên.`,
    `- **${SEVERITY_LABELS.info}** (${count("info")} quy tắc): không bắt buộc.`,
  ].join("\n"),
];

const CLOSING = [
  "## Tệp không đọc được",
  "Tệp hỏng, có mật khẩu hoặc không phải sổ làm việc Excel chỉ có một phát hiện, mã `file-unreadable`, nói rõ tệp nào và vì sao; các tệp khác vẫn được kiểm tra.",
];

function ruleText(rule: Rule): string {
  const { code, title, severity, reads, why, remedy } = rule;
  const { message, fix } = exampleOf(code);
  const lines = [
    `- Mã: \`${code}\` – ${SEVERITY_LABELS[severity]}`,
    `- Đọc: ${reads}`,
    `- Vì sao: ${why}`,
    `- Cách sửa: ${remedy}`,
    ...(fix === null ? [] : [`- Sửa nhanh: ${fix.label}`]),
  ];
  return [`### ${title}`, lines.join("\n"), `> ${message.replace(/\n/gu, " ")}`].join("\n\n");
}

/** What the first sample of a rule is told. */
function exampleOf(code: string): Finding {
  const found = Object.values(RULE_SAMPLES[code]?.reported ?? {}).flatMap(
    ({ submission, context }) =>
      checkSubmission(submission, context).findings.filter(({ rule }) => rule === code),
  );
  return defined(found.find(({ fix }) => fix !== null) ?? found[0]);
}
