import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { compareFormulas } from "../../helpers/compareFormulas";
import { defined } from "../../helpers/defined";
import { describeWithProgram } from "../../helpers/describeWithProgram";
import {
  anInput,
  asInput,
  aTemplate,
  consolidate726,
  fillTable,
  plan726,
  tableOf,
  type Fill,
} from "../../helpers/filledWorkbooks";
import { recalculate } from "../../helpers/libreOffice";

const LEAD = "so-khcn";
const DIVISIONS = ["skhcn-phong-cntt", "skhcn-phong-ql-khoa-hoc", "skhcn-van-phong"] as const;
const task = defined(
  plan726().assignments.find(({ row, leads }) => {
    return row.kind === "task" && leads.length === 1 && leads[0] === LEAD;
  }),
).row.id;

const done = (day: number): Fill => ({
  "Trạng thái": "Hoàn thành",
  "Ngày hoàn thành": day,
  "Kết quả thực hiện": "Đã xong",
});
const underWay = (percent: number): Fill => ({
  "Trạng thái": "Đang thực hiện",
  "Tỷ lệ (%)": percent,
  "Kết quả thực hiện": `Đã làm ${percent} phần trăm`,
});

/** Reports of the divisions, and of the department itself, on one task. */
function inputs(fills: Readonly<Record<string, Fill>>) {
  return Promise.all(
    Object.entries(fills).map(([agencyId, fill]) =>
      asInput(
        `${agencyId}.xlsx`,
        fillTable(aTemplate(agencyId), "Nhiệm vụ", (row) =>
          row["Mã"] === task ? fill : undefined,
        ),
      ),
    ),
  );
}

function taskIn({ tasks }: RollUp) {
  return defined(tasks.find(({ task: { id } }) => id === task));
}

const [first, second, third] = DIVISIONS;

describe("divisions of one department", () => {
  it("get the rows of the department in their template", () => {
    const rows = (agencyId: string): readonly unknown[] =>
      tableOf(aTemplate(agencyId), "Nhiệm vụ").map((row) => [row["Mã"], row["Vai trò"]]);
    expect(rows(first)).toEqual(rows(LEAD));
  });

  it("are one lead, which stands where the division furthest behind stands", async () => {
    const rollUp = await consolidate726(
      await inputs({ [first]: done(45716), [second]: underWay(70), [third]: underWay(30) }),
    );
    const { status, percent, counts, sources } = taskIn(rollUp);
    expect({ status, percent, reported: counts.reported, expected: counts.expected }).toEqual({
      status: "Đang thực hiện",
      percent: 30,
      reported: 1,
      expected: 1,
    });
    expect(sources.map(({ agencyId, unitId, role }) => [agencyId, unitId, role])).toEqual([
      [LEAD, first, "Phối hợp"],
      [LEAD, second, "Phối hợp"],
      [LEAD, third, "Chủ trì"],
    ]);
    expect(rollUp.submitted).toEqual([LEAD]);
  });

  it("are done when the last of them is, on its day", async () => {
    const rollUp = await consolidate726(
      await inputs({ [first]: done(45726), [second]: done(45716) }),
    );
    expect(taskIn(rollUp)).toMatchObject({ status: "Hoàn thành", completedOn: "2025-03-10" });
  });

  it("stand behind what the department itself says", async () => {
    const rollUp = await consolidate726(
      await inputs({ [first]: underWay(10), [LEAD]: underWay(60) }),
    );
    expect(taskIn(rollUp).percent).toBe(60);
  });

  it("are named on the board, and are no resubmission of each other", async () => {
    const { board } = await consolidate726(
      await inputs({ [first]: underWay(10), [second]: underWay(60) }),
    );
    expect(board.find(({ agencyId }) => agencyId === LEAD)).toMatchObject({
      expected: true,
      state: "Đã nộp",
      submissions: 2,
      remark: "Báo cáo của đơn vị trực thuộc: Phòng Công nghệ thông tin, Phòng Quản lý khoa học",
    });
  });

  it("give the same through the department's roll-up", async () => {
    const files = await inputs({ [first]: done(45716), [second]: underWay(70) });
    const direct = await consolidate726(files);
    const bytes = await writeWorkbook(writeRollUp(direct));
    const above = await consolidate726([anInput("th-so.xlsx", bytes)]);
    const told = (rollUp: RollUp) =>
      rollUp.tasks.map(({ status, percent, counts, group }) => ({
        status,
        percent,
        counts,
        group,
      }));
    expect(told(above)).toEqual(told(direct));
    expect(above.submitted).toEqual(direct.submitted);
  });
});

describeWithProgram("libreoffice", "a roll-up of divisions and roll-ups", (libreOffice) => {
  it("is calculated by LibreOffice as it is written", async () => {
    const files = await inputs({
      [first]: done(45716),
      [second]: underWay(70),
      [third]: underWay(30),
    });
    const below = await writeWorkbook(writeRollUp(await consolidate726(files.slice(0, 2))));
    const above = await consolidate726([anInput("th-so.xlsx", below), ...files.slice(2)]);
    const written = await writeWorkbook(writeRollUp(above));
    const { count, differences } = compareFormulas(written, recalculate(libreOffice, written));
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  }, 120_000);
});
