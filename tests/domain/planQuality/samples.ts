import type { Plan } from "../../../src/domain/plan/plan";
import { aPlan, aReport, aSection, aStagedTarget, aTarget, aTask } from "../../helpers/aPlan";

/** Plans that break a rule once, and plans that come near it without breaking it. */
export interface PlanRuleSamples {
  readonly reported: Readonly<Record<string, Plan>>;
  readonly silent: Readonly<Record<string, Plan>>;
}

const oneTask = (change: Parameters<typeof aTask>[1]): Plan =>
  aPlan({ tasks: [aTask("1"), aTask("2", change)] });
const oneTarget = (change: Parameters<typeof aTarget>[1]): Plan =>
  aPlan({ targets: [aTarget("1"), aTarget("2", change)] });
const numbered = (...numbers: readonly string[]): Plan =>
  aPlan({ tasks: numbers.map((no, at) => aTask(no, { id: `nv.${String(at)}` })) });
const sections = (...printed: readonly (string | null)[]): Plan =>
  aPlan({
    sections: printed.map((printedNo, at) => aSection(at + 1, { printedNo })),
    tasks: printed.map((_, at) => aTask(String(at + 1), { section: at + 1 })),
  });
const said = (field: "value" | "deadline", text: string, rowId: string): Plan =>
  aPlan({ bodyStatements: [{ place: "II.1", quote: `Phấn đấu ${text}`, rowId, field, text }] });
const twoTitles = (first: string, second: string): Plan =>
  aPlan({ tasks: [aTask("1", { title: first }), aTask("2", { title: second })] });

export const PLAN_RULE_SAMPLES: Readonly<Record<string, PlanRuleSamples>> = {
  "report-days-contradict": {
    reported: {
      "two days for the report of the year": aPlan({
        obligations: [
          aReport("mot", {
            recurrence: "half-yearly",
            dueDates: ["06-09", "11-14"],
            quote: "Báo cáo trước ngày 10 tháng 6 và trước ngày 15 tháng 11.",
          }),
          aReport("hai", { place: "V.6", dueDates: ["12-09"], quote: "Báo cáo trước ngày 10/12." }),
        ],
      }),
    },
    silent: {
      "one day in two places": aPlan({
        obligations: [aReport("mot"), aReport("hai", { place: "V.2" })],
      }),
      "a report of the first half and one of the year": aPlan({
        obligations: [
          aReport("mot", { recurrence: "half-yearly", dueDates: ["06-09"] }),
          aReport("hai"),
        ],
      }),
      "a meeting on another day": aPlan({
        obligations: [aReport("mot"), aReport("hai", { kind: "meeting", dueDates: ["12-20"] })],
      }),
    },
  },
  "lead-unassigned": {
    reported: {
      "a task": oneTask({ lead: null }),
      "a target": oneTarget({ lead: null }),
    },
    silent: { "a heading": oneTask({ lead: null, heading: true }) },
  },
  "lead-unresolved": {
    reported: { "a name the directory lacks": oneTask({ lead: "Phòng Không Có Thật" }) },
    silent: { "an agency and one unknown": oneTask({ lead: "Sở Nội vụ; Phòng Không Có Thật" }) },
  },
  "lead-partly-unresolved": {
    reported: { "an agency and one unknown": oneTask({ lead: "Sở Y tế; Phòng Không Có Thật" }) },
    silent: { "two agencies": oneTask({ lead: "Sở Y tế; Công an tỉnh" }) },
  },
  "deadline-missing": {
    reported: { "a task": oneTask({ deadline: null }) },
    silent: { "a heading": oneTask({ deadline: null, heading: true }) },
  },
  "target-value-missing": {
    reported: {
      "a target": oneTarget({ value: null }),
      "a staged target without any": aPlan({
        stagedTargets: [aStagedTarget("1", { values: { "2025": null, "2030": null } })],
      }),
    },
    silent: {
      "a heading": oneTarget({ value: null, heading: true }),
      "a stage left open": aPlan({
        stagedTargets: [aStagedTarget("1", { values: { "2025": "-", "2030": "100%" } })],
      }),
    },
  },
  "product-missing": {
    reported: {
      "one task": oneTask({ product: null }),
      "a whole annex": aPlan({ tasks: ["1", "2", "3"].map((no) => aTask(no, { product: null })) }),
    },
    silent: { "a heading": oneTask({ product: null, heading: true }) },
  },
  "body-disagrees": {
    reported: {
      "another figure": said("value", "đạt 90%", "ct.2030.1"),
      "more than at least": said("value", "trên 80%", "ct.2030.1"),
      "words for a figure": said("value", "theo tiêu chí của tỉnh", "ct.2030.1"),
      "the month before": said("deadline", "hoàn thành trước 12/2025", "nv.1"),
      "another figure for one stage": said("value", "đạt 90%", "gd.1@2030"),
    },
    silent: {
      "a bare figure to reach": said("value", "đạt 80%", "ct.2030.1"),
      "the same month in other words": said("deadline", "hoàn thành trong tháng 12/2025", "nv.1"),
      "the figure of the stage": said("value", "đạt 50%", "gd.1@2025"),
    },
  },
  "indicator-values-differ": {
    reported: {
      "a target and a stage": aPlan({
        targets: [
          aTarget("1", {
            title: "Tỷ lệ dân số trưởng thành có chữ ký số hoặc chữ ký điện tử cá nhân",
            value: "≥ 70",
          }),
        ],
        stagedTargets: [
          aStagedTarget("1", { title: "Tỷ lệ người dân có chữ ký số", values: { "2030": "10%" } }),
        ],
      }),
      "a scope within a cell, abbreviated": aPlan({
        targets: [
          aTarget("1", {
            title: "Mức độ chuyển đổi số của cơ sở giáo dục đạt mức 2",
            value: "≥ 95 đối với cơ sở phổ thông ≥ 80 đối với cơ sở mầm non",
          }),
        ],
        stagedTargets: [
          aStagedTarget("1", {
            title: "Tỷ lệ CSGD mầm non có mức độ CĐS đạt mức 2",
            values: { "2030": "≥ 70%" },
          }),
        ],
      }),
    },
    silent: {
      "figures that agree": aPlan({
        targets: [aTarget("1", { title: "Tỷ lệ số hóa hồ sơ thủ tục hành chính", value: "100" })],
        stagedTargets: [
          aStagedTarget("1", {
            title: "Tỷ lệ hồ sơ TTHC được số hoá",
            values: { "2025": "≥ 80%", "2030": "100%" },
          }),
        ],
      }),
      "a sum and a share of it": aPlan({
        targets: [
          aTarget("1", {
            title: "Kinh phí chi cho nghiên cứu phát triển (R&D)",
            unit: "% GRDP",
            value: "2",
          }),
          aTarget("2", {
            title: "Tỷ trọng kinh phí từ xã hội trên kinh phí chi cho nghiên cứu phát triển (R&D)",
            value: "> 60",
          }),
        ],
      }),
      "titles that share half their words": aPlan({
        targets: [
          aTarget("1", { title: "Tỷ lệ thanh toán trực tuyến trong dịch vụ công", value: "80" }),
          aTarget("2", { title: "Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình", value: "90" }),
        ],
      }),
    },
  },
  "row-written-twice": {
    reported: {
      "two tasks": twoTitles("Lập danh mục dùng chung.", "Lập danh mục dùng chung"),
      "two stages of one target": aPlan({
        stagedTargets: [
          aStagedTarget("1", { title: "Tỷ lệ A", values: { "2025": "≥ 80%", "2030": "-" } }),
          aStagedTarget("2", { title: "Tỷ lệ A", values: { "2025": "-", "2030": "100%" } }),
        ],
      }),
    },
    silent: {
      "one target for two years": aPlan({
        targets: [
          aTarget("1", { title: "Quy mô kinh tế số" }),
          aTarget("1", { title: "Quy mô kinh tế số", horizon: "2045", value: "≥ 90" }),
        ],
      }),
    },
  },
  "task-nearly-repeated": {
    reported: {
      "a word more": twoTitles(
        "Xây dựng cơ sở dữ liệu đất đai toàn tỉnh phục vụ quản lý và khai thác",
        "Xây dựng CSDL đất đai toàn tỉnh phục vụ quản lý, khai thác chung",
      ),
    },
    silent: {
      "another stage": twoTitles(
        "Xây dựng cơ sở dữ liệu đất đai toàn tỉnh, giai đoạn 1",
        "Xây dựng cơ sở dữ liệu đất đai toàn tỉnh, giai đoạn 2",
      ),
      "another object": twoTitles(
        "Xây dựng cơ sở dữ liệu đất đai của toàn tỉnh phục vụ quản lý",
        "Xây dựng cơ sở dữ liệu hộ tịch, cư trú và bảo hiểm của các huyện",
      ),
    },
  },
  "deadline-before-issue": {
    reported: {
      "a day": oneTask({ deadline: "19/02/2025" }),
      "a year that goes on": oneTask({ deadline: "Năm 2024 và những năm tiếp theo" }),
      "a month before the month of issue": aPlan({
        issuedPrecision: "month",
        issued: "2025-03-31",
        tasks: [aTask("1", { deadline: "02/2025" })],
      }),
    },
    silent: {
      "the month of issue": oneTask({ deadline: "02/2025" }),
      "a day in the month of issue, the day unknown": aPlan({
        issuedPrecision: "month",
        issued: "2025-03-31",
        tasks: [aTask("1", { deadline: "10/3/2025" })],
      }),
      "an unknown issue": aPlan({
        issuedPrecision: "unstated",
        tasks: [aTask("1", { deadline: "01/2025" })],
      }),
    },
  },
  "stage-before-issue": {
    reported: { "a year that is over": aPlan({ issued: "2026-02-24" }) },
    silent: {
      "the year of issue": aPlan(),
      "nothing asked": aPlan({
        issued: "2026-02-24",
        stagedTargets: [aStagedTarget("1", { values: { "2025": "-", "2030": "100%" } })],
      }),
    },
  },
  "deadline-outside-section": {
    reported: {
      "another month": aPlan({
        sections: [aSection(1, { title: "Tháng 7" })],
        tasks: [aTask("1", { deadline: "30/12/2025" })],
      }),
    },
    silent: {
      "the month": aPlan({
        sections: [aSection(1, { title: "Tháng 03" })],
        tasks: [aTask("1", { deadline: "3/2025" }), aTask("2", { deadline: "Thường xuyên" })],
      }),
      "a section by subject": aPlan(),
    },
  },
  "deadline-unclear": {
    reported: { "words without a day": oneTask({ deadline: "Sớm nhất có thể" }) },
    silent: { continuous: oneTask({ deadline: "Thường xuyên" }) },
  },
  "target-unreadable": {
    reported: {
      "two figures in a cell": oneTarget({ value: "khoảng 80 đến 90 hoặc hơn" }),
    },
    silent: { "a level in words": oneTarget({ unit: null, value: "Tiên tiến, hiện đại" }) },
  },
  "continuous-document": {
    reported: { "a decision": oneTask({ product: "Quyết định.", deadline: "Thường xuyên" }) },
    silent: {
      "reports, one after the other": oneTask({ product: "Báo cáo", deadline: "Thường xuyên" }),
      "first a day": oneTask({
        product: "Kế hoạch",
        deadline: "5/2025 và thực hiện thường xuyên",
      }),
    },
  },
  "plan-number-blank": {
    reported: {
      "no number": aPlan({ number: null }),
      "a figure to be written in": aPlan({ number: "/KH-UBND" }),
      "the month alone": aPlan({ issuedPrecision: "month", issued: "2025-02-28" }),
    },
    silent: { "number and day": aPlan() },
  },
  "plan-number-reused": {
    reported: {
      "the number of the year before": aPlan({
        supersedes: [
          { number: "100/KH-UBND", issued: "2024-01-01", issuer: "UBND tỉnh", title: null },
        ],
      }),
    },
    silent: {
      "another number": aPlan({
        supersedes: [
          { number: "99/KH-UBND", issued: "2024-01-01", issuer: "UBND tỉnh", title: null },
        ],
      }),
    },
  },
  "plan-number-misquoted": {
    reported: {
      "two digits swapped": oneTask({ title: "Thực hiện Kế hoạch số 762/KH-UBND của tỉnh" }),
      "one wrong digit": oneTask({ title: "Thực hiện Kế hoạch số 736/KH-UBND của tỉnh" }),
      "what the document prints for its parent": aPlan({
        parent: {
          number: "726/KH-UBND",
          issued: null,
          issuer: "UBND tỉnh",
          title: null,
          printed: { number: "762/KH-UBND" },
        },
      }),
    },
    silent: {
      "the number itself": oneTask({ title: "Thực hiện Kế hoạch số 726/KH-UBND của tỉnh" }),
      "another document": oneTask({ title: "Thực hiện Kế hoạch số 317/KH-UBND của tỉnh" }),
      "a short number of another resolution": oneTask({ title: "Theo Nghị quyết 58-NQ/TW" }),
      "the number in another series": oneTask({ title: "Theo Văn bản số 762/SNV-VP" }),
    },
  },
  "document-date-differs": {
    reported: {
      "another day": oneTask({ title: "Theo Nghị quyết số 57-NQ/TW, ngày 22/11/2024" }),
    },
    silent: {
      "the day of the document": oneTask({ title: "Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024" }),
      "a document without a known day": oneTask({ title: "Theo Nghị quyết 9-NQ/TW ngày 1/2/2020" }),
    },
  },
  "document-number-spellings": {
    reported: {
      "signs changed places": oneTask({ title: "Theo Nghị quyết số 57/NQ-TW của Bộ Chính trị" }),
    },
    silent: { "one spelling": oneTask({ title: "Theo Nghị quyết số 57-NQ/TW" }) },
  },
  "report-day-missing": {
    reported: {
      "a yearly report": aPlan({ obligations: [aReport("bao-cao", { dueDates: undefined })] }),
    },
    silent: {
      "a day of the month": aPlan({
        obligations: [
          aReport("bao-cao", { recurrence: "monthly", dueDay: 18, dueDates: undefined }),
        ],
      }),
    },
  },
  "numbering-gap": {
    reported: {
      "numbers left out": numbered("1", "2", "5"),
      "a beginning with 2": numbered("2", "3"),
      backwards: numbered("1", "3.1"),
      "a second part that begins with 2": aPlan({
        targets: [
          aTarget("1"),
          aTarget("2"),
          aTarget("3"),
          aTarget("4"),
          aTarget("2", { horizon: "2045", title: "Chỉ tiêu khác", value: "≥ 90" }),
        ],
      }),
    },
    silent: {
      "sub-rows": numbered("1", "1.1", "1.2", "2", "3"),
      "numbers with the section's": numbered("1", "2.1", "2.2", "3.1", "4"),
      "7.10 after 7.9": numbered("1", "2", "3", "4", "5", "6", "7.1", "7.2"),
      "a second part that begins anew": aPlan({
        targets: [aTarget("1"), aTarget("1", { horizon: "2045", title: "Chỉ tiêu khác" })],
      }),
    },
  },
  "numbering-repeated": {
    reported: { "a number again": numbered("1", "2", "2") },
    silent: { "each once": numbered("1", "2", "3") },
  },
  "number-missing": {
    reported: {
      "a blank cell": oneTask({ printed: { no: "" } }),
      "a dash": oneTask({ printed: { no: "-" } }),
    },
    silent: {
      "the one task of a section in prose": aPlan({
        annexes: [{ annex: "II", kind: "part", title: "Nhiệm vụ" }],
        tasks: [aTask("1", { printed: { no: "" } })],
        targets: [],
        stagedTargets: [],
      }),
    },
  },
  "numbering-restarts": {
    reported: {
      "1 in both sections": aPlan({
        sections: [aSection(1), aSection(2)],
        tasks: [aTask("1"), aTask("2"), aTask("1", { section: 2, title: "Rà soát quy trình" })],
      }),
    },
    silent: {
      "numbers that go on": aPlan({
        sections: [aSection(1), aSection(2)],
        tasks: [aTask("1"), aTask("2", { section: 2 })],
      }),
    },
  },
  "section-number-repeated": {
    reported: { "II twice": sections("I", "II", "II") },
    silent: { "in order": sections("I", "II", "III"), "in figures": sections("8", "9", "10") },
  },
  "section-number-skipped": {
    reported: { "no IV": sections("I", "II", "III", "V"), "no I": sections("II") },
    silent: {
      "in order": sections("I", "II", "III", "IV"),
      "without numerals": sections(null, null),
    },
  },
  "section-empty": {
    reported: { "a heading alone": aPlan({ sections: [aSection(1), aSection(2)] }) },
    silent: { "a section of tasks": aPlan() },
  },
  "lead-also-coordinates": {
    reported: {
      "by the directory": oneTask({ lead: "Sở Y tế", coordinating: "Sở Y tế tỉnh; Sở Nội vụ" }),
      "by its name": oneTask({ lead: "Phòng Văn hoá", coordinating: "Phòng Văn hóa, các đơn vị" }),
    },
    silent: {
      "a member of the collective that leads": oneTask({
        lead: "Các sở, ban, ngành",
        coordinating: "Sở Nội vụ",
      }),
    },
  },
  "agency-name-variants": {
    reported: {
      "an en dash": aPlan({
        tasks: [
          aTask("1", { lead: "Phòng Văn hóa - Xã hội" }),
          aTask("2", { lead: "Phòng Văn hóa – Xã hội; Sở Nội vụ" }),
        ],
      }),
      "another name by the directory": aPlan({
        tasks: [
          aTask("1", { lead: "Chi nhánh Ngân hàng Nhà nước tỉnh" }),
          aTask("2", { lead: "Ngân hàng nhà nước tỉnh" }),
        ],
      }),
      "parts in another order": aPlan({
        tasks: [
          aTask("1", { lead: "Văn phòng HĐND&UBND huyện" }),
          aTask("2", { lead: "Văn phòng UBND&HĐND huyện" }),
        ],
      }),
      "the first word left out": aPlan({
        tasks: [
          aTask("1", { lead: "Phòng Quản lý ngân sách" }),
          aTask("2", { lead: "Quản lý ngân sách" }),
        ],
      }),
    },
    silent: {
      "only the place added": aPlan({
        tasks: [aTask("1", { lead: "Sở Y tế" }), aTask("2", { lead: "Sở Y tế tỉnh" })],
      }),
      "a collective within a sentence": aPlan({
        tasks: [
          aTask("1", { coordinating: "Các đơn vị liên quan" }),
          aTask("2", { coordinating: "Sở Y tế và các đơn vị liên quan" }),
        ],
      }),
    },
  },
  "list-separator-trailing": {
    reported: { "a comma": oneTask({ coordinating: "Sở Tài chính," }) },
    silent: { "a full stop": oneTask({ coordinating: "Các đơn vị liên quan." }) },
  },
  "list-separator-missing": {
    reported: { "before Các": oneTask({ coordinating: "Sở Tài chính Các đơn vị liên quan" }) },
    silent: {
      "a semicolon": oneTask({ coordinating: "Sở Tài chính; Các đơn vị liên quan" }),
      "a connective": oneTask({ coordinating: "Sở Tài chính và Các đơn vị liên quan" }),
    },
  },
  "text-cut-off": {
    reported: {
      "a comma at the end": oneTask({ title: "Mua sắm công các sản phẩm," }),
      "a connective at the end": oneTask({ product: "Báo cáo và" }),
    },
    silent: {
      "years to come": oneTask({ deadline: "12/2025 và các năm tiếp theo" }),
      "a comma before dots": oneTask({ title: "Lập kế hoạch y tế, giáo dục,…" }),
    },
  },
  "parenthesis-unclosed": {
    reported: {
      "not closed": oneTask({ title: "Dùng dịch vụ số (học trực tuyến, mua sắm" }),
      "not opened": oneTask({ title: "Dùng dịch vụ số, học trực tuyến)" }),
    },
    silent: { closed: oneTask({ title: "Dùng dịch vụ số (học trực tuyến)" }) },
  },
  "word-doubled": {
    reported: {
      "with a capital": oneTask({ title: "Thông qua Tổ công Công nghệ số" }),
      "a word that joins": oneTask({ title: "Rà soát quy trình của của Sở" }),
    },
    silent: {
      "two compounds": oneTask({ title: "Ứng dụng trong giao thông thông minh" }),
      "a name beside a name": oneTask({ title: "Xác định định mức, từng từng bước" }),
    },
  },
  "punctuation-doubled": {
    reported: {
      "a comma and dots": oneTask({ product: "Tin, bài,.." }),
      "two commas": oneTask({ product: "Tin,, bài" }),
    },
    silent: {
      "and so on": oneTask({ product: "Tin, bài..." }),
      "and so on behind a comma": oneTask({ product: "Tin, bài,..., ảnh,…" }),
    },
  },
};
