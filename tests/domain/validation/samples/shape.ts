import { AGENCY, aCell, aCover, aSheetReading, aTaskRow } from "../../../helpers/aSubmission";
import type { HandEdit } from "../../../../src/domain/submission/handEdit";
import type { WorkbookIdentity } from "../../../../src/domain/submission/submission";
import { book, rows, task, type RuleSamples } from "./sample";

const IDENTITY: WorkbookIdentity = {
  format: 1,
  role: "template",
  planId: "kh-thu",
  agencyId: AGENCY,
  period: "2025-03",
  fingerprint: "f1",
  sample: false,
};

const EDITED: HandEdit = {
  ...{ kind: "cell", sheet: "Chi tiết", cell: "G12", rowId: "nv.1", column: "Trạng thái" },
  ...{ about: "mục 1 của Sở Y tế", typed: "Hoàn thành", told: "Đang thực hiện" },
  source: "“xa-a.xlsx”, trang “Nhiệm vụ”, dòng 7",
};

const decomposed = "Đã ban hành".normalize("NFD");

/** Samples of the rules about the file as a whole, its sheets and its texts. */
export const shapeSamples: Readonly<Record<string, RuleSamples>> = {
  "identity-missing": {
    reported: {
      "nothing tells what the file is": book({ identity: null, identityFrom: "none" }),
      "only the guide tells what the file is": book({ identityFrom: "guide" }),
    },
    silent: {
      "the hidden sheet tells it": book({}),
      "the properties tell it": book({ identityFrom: "properties" }),
    },
  },
  "sheet-copied": {
    reported: {
      "a copy of the sheet holds filled rows": book({
        copies: [{ name: "Nhiệm vụ (2)", standardName: "Nhiệm vụ", filledRows: 3 }],
      }),
    },
    silent: {
      "there is no copy": book({}),
    },
  },
  "workbook-is-roll-up": {
    reported: {
      "the file is a roll-up": book({ identity: { ...IDENTITY, role: "roll-up" } }),
    },
    silent: {
      "the file is a report": book({}),
      "the file does not say": book({ identity: null }),
    },
  },
  "roll-up-row-edited": {
    reported: {
      "a state was typed over in the roll-up": book({ handEdits: [EDITED] }, { cell: "G12" }),
      "a row was marked as not used": book({
        handEdits: [{ ...EDITED, column: "Sử dụng", typed: "Không", told: "Có" }],
      }),
      "a result was emptied in the roll-up": book({ handEdits: [{ ...EDITED, typed: null }] }),
    },
    silent: {
      "nobody changed the roll-up": book({ handEdits: [] }),
      "only a row was added": book({ handEdits: [{ ...EDITED, kind: "row-added" }] }),
    },
  },
  "roll-up-row-added": {
    reported: {
      "a row was written into the roll-up": book(
        { handEdits: [{ ...EDITED, kind: "row-added", source: null, told: null }] },
        { cell: "G12" },
      ),
    },
    silent: {
      "nobody changed the roll-up": book({ handEdits: [] }),
      "only a cell was typed over": book({ handEdits: [EDITED] }),
    },
  },
  "roll-up-row-removed": {
    reported: {
      "a row was deleted from the roll-up": book(
        { handEdits: [{ ...EDITED, kind: "row-removed", cell: null, typed: null }] },
        { cell: null },
      ),
    },
    silent: {
      "nobody changed the roll-up": book({ handEdits: [] }),
      "only a cell was typed over": book({ handEdits: [EDITED] }),
    },
  },
  "roll-up-verdict-recorded": {
    reported: {
      "the lower level gave a state of its own": book(
        { handEdits: [{ ...EDITED, kind: "verdict", source: null }] },
        { cell: "G12" },
      ),
      "the lower level gave a deadline of its own": book({
        handEdits: [
          {
            ...{ ...EDITED, kind: "deadline", column: "Hạn được điều chỉnh", source: null },
            ...{ typed: "30/06/2025", told: "31/03/2025" },
          },
        ],
      }),
    },
    silent: {
      "nobody changed the roll-up": book({ handEdits: [] }),
      "only a cell was typed over": book({ handEdits: [EDITED] }),
    },
  },
  "plan-unexpected": {
    reported: {
      "the file is of another plan": book({ identity: { ...IDENTITY, planId: "kh-2" } }),
    },
    silent: {
      "the file is of the plan": book({}),
      "the file does not say": book({ identity: null }),
    },
  },
  "period-unexpected": {
    reported: {
      "the file is last month's": book({ identity: { ...IDENTITY, period: "2025-02" } }),
      "the file names no period": book({ identity: { ...IDENTITY, period: "" } }),
    },
    silent: {
      "the file is of the period": book({}),
      "the file is checked by itself": book(
        { identity: { ...IDENTITY, period: "2025-02" } },
        { period: null },
      ),
      "the file is of another plan": book({
        identity: { ...IDENTITY, planId: "kh-2", period: "2025-02" },
      }),
    },
  },
  "guide-contradicts-identity": {
    reported: {
      "the guide names another agency": book({ cover: aCover({ agency: "Sở B" }) }, { cell: null }),
      "the guide names another period": book({
        cover: aCover({ agency: "Sở A", period: "tháng 4 năm 2025 (2025-04)" }),
      }),
    },
    silent: {
      "the guide says the same": book({
        cover: aCover({ agency: "SỞ  A.", period: "tháng 3 năm 2025 (2025-03)" }),
      }),
      "the guide was emptied": book({}),
      "the guide cannot be read": book({
        cover: aCover({ agency: "Phòng Tổng hợp", period: "tháng tư" }),
      }),
      "the template is for every agency": book({
        identity: { ...IDENTITY, agencyId: null },
        cover: aCover({ agency: "Sở B" }),
      }),
      "the file says nothing else": book({ identity: null, cover: aCover({ agency: "Sở B" }) }),
    },
  },
  "template-outdated": {
    reported: {
      "the template was made before": book({ identity: { ...IDENTITY, fingerprint: "f0" } }),
    },
    silent: {
      "the template is today's": book({}),
      "the identity was read off the guide": book({ identity: { ...IDENTITY, fingerprint: "" } }),
    },
  },
  "macros-present": {
    reported: { "the file holds macros": book({ macros: true }) },
    silent: { "the file holds none": book({}) },
  },
  "sheet-missing": {
    reported: { "there is no sheet of tasks": book({ rows: [], sheets: [] }, { cell: null }) },
    silent: {
      "the sheet is there": book({}),
      "the sheet is there under another name": book({
        sheets: [aSheetReading({ name: "Biểu 01" })],
      }),
    },
  },
  "sheet-renamed": {
    reported: {
      "the sheet has another name": book({ sheets: [aSheetReading({ name: "Biểu 01" })] }),
    },
    silent: {
      "the sheet has its name": book({}),
      "only case and accents differ": book({ sheets: [aSheetReading({ name: "NHIEM VU" })] }),
    },
  },
  "headings-not-found": {
    reported: {
      "the headings are gone": book({
        rows: [],
        sheets: [aSheetReading({ headerRow: null, columns: new Map() })],
      }),
    },
    silent: { "the headings are there": book({}) },
  },
  "heading-missing": {
    reported: {
      "the column of states is gone": book(
        { sheets: [aSheetReading({ missing: ["Trạng thái"], headerRow: 4 })] },
        { cell: "A4" },
      ),
      "the column of completion days is gone": book({
        sheets: [aSheetReading({ missing: ["Ngày hoàn thành"] })],
      }),
    },
    silent: {
      "a column is gone that no figure needs": book({
        sheets: [aSheetReading({ missing: ["Cán bộ phụ trách"] })],
      }),
      "all headings are gone, which is said once": book({
        sheets: [aSheetReading({ missing: ["Trạng thái"], headerRow: null })],
      }),
    },
  },
  "heading-repeated": {
    reported: {
      "two columns have one heading": book({
        sheets: [aSheetReading({ repeated: ["Trạng thái"] })],
      }),
    },
    silent: {
      "the user added a column": book({ sheets: [aSheetReading({ extra: ["Ghi chú nội bộ"] })] }),
    },
  },
  "cell-error": {
    reported: {
      "a formula lost what it refers to": task(
        { percent: { type: "error", value: "#REF!", formula: "Z9" } },
        { cell: "K2" },
      ),
    },
    silent: {
      "a formula gives a number": task({ percent: { type: "number", value: 50, formula: "25*2" } }),
      "the error is only written about": task({ result: "Đã sửa lỗi #REF! trong biểu" }),
    },
  },
  "formula-not-calculated": {
    reported: {
      "a program saved the formula alone": task(
        { percent: { type: "blank", value: null, formula: "50+50" } },
        { cell: "K2" },
      ),
    },
    silent: {
      "what the formula gives stands beside it": task({
        percent: { value: 100, formula: "50+50" },
      }),
      "the cell is blank": task({ percent: { type: "blank", value: null } }),
    },
  },
  "legacy-encoding": {
    reported: {
      "the text is in TCVN3": task(
        { result: "§· ban hµnh kÕ ho¹ch tæ chøc" },
        { cell: "L2", fix: "Đã ban hành kế hoạch tổ chức" },
      ),
      "a letter of TCVN3 is invisible elsewhere": task(
        {
          result: {
            value: "§· x©y dùng xong ®Þnh híng",
            original: "§· x©y dùng xong ®Þnh h\u00ADíng",
          },
        },
        { fix: "Đã xây dựng xong định hướng" },
      ),
      "the text is in VNI": task(
        { result: "Ñaõ ban haønh keá hoaïch" },
        { cell: "L2", fix: "Đã ban hành kế hoạch" },
      ),
      "the reader has read it in Unicode": task(
        { result: { value: "Đã ban hành kế hoạch", original: "§· ban hµnh kÕ ho¹ch" } },
        { cell: "L2", fix: "Đã ban hành kế hoạch" },
      ),
    },
    silent: {
      "the text is in Unicode": task({ result: "Đã ban hành kế hoạch" }),
      "signs stand in a Unicode text": task({
        result: "Đã mua giấy phép Microsoft® Windows®, nồng độ bụi 5 µg/m³ đạt yêu cầu¹",
      }),
      "names with trademarks stand in a Unicode text": task({
        result: "Đã dùng VNPT®iOffice và VNPT®eGov",
      }),
      "trademarks stand in a foreign text": task({ result: "Microsoft® Windows® 10 µm ©2025" }),
      "the words are French": task({ result: "où êtes-vous, à la fête" }),
      "the text has no accents": task({ result: "Da ban hanh ke hoach" }),
    },
  },
  "unicode-decomposed": {
    reported: {
      "the accents are letters of their own": task(
        { result: { value: decomposed.normalize("NFC"), original: decomposed } },
        { cell: "L2", fix: decomposed.normalize("NFC") },
      ),
    },
    silent: {
      "only blanks were odd": task({
        result: { value: "Đã ban hành", original: "Đã\u00A0ban  hành " },
      }),
      "the text is composed": rows([aTaskRow({ result: aCell("Đã ban hành") })]),
    },
  },
  "stray-blanks": {
    reported: {
      "blanks stand around the text": task(
        { result: { value: "Đã ban hành", original: " Đã ban hành " } },
        { cell: "L2", fix: "Đã ban hành" },
      ),
      "the direction of writing is turned": task({
        result: { value: "Đã họp", original: "Đã \u202Ehọp" },
      }),
      "a hard blank and a sign without width stand within": task({
        result: { value: "Đã ban hành", original: "Đã\u00A0ban\u200B hành" },
      }),
    },
    silent: {
      "only the accents were letters of their own": task({
        result: { value: decomposed.normalize("NFC"), original: decomposed },
      }),
      "the text is clean": task({ result: "Đã ban hành" }),
    },
  },
};
