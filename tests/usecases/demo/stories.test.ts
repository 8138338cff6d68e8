import { parseDeadline } from "../../../src/domain/deadline/parseDeadline";
import { isIsoDay } from "../../../src/domain/deadline/isoDate";
import { openCatalogue } from "../../../src/usecases/catalogue";
import {
  COORDINATING_RESULTS,
  DISTRICT_RESULTS,
} from "../../../src/usecases/demo/stories/coordinating";
import { TARGET_STORIES } from "../../../src/usecases/demo/stories/targets";
import { TASK_STORIES } from "../../../src/usecases/demo/stories/taskStories";
import { defined } from "../../helpers/defined";

const context = defined(openCatalogue().plan("hd-726"));
const CUT_OFF = "2025-03-18";
const FIRST_REPORT = "2025-03-14";

const leads = new Map(context.assignments.map(({ row, leads: ids }) => [row.id, ids]));
const told = Object.entries(TASK_STORIES).flatMap(([id, stories]) =>
  stories.map((story) => ({ id, story })),
);

describe("TASK_STORIES", () => {
  it("tells of every task of the plan, and of nothing else", () => {
    const tasks = context.assignments.flatMap(({ row }) => (row.kind === "task" ? [row.id] : []));
    expect(Object.keys(TASK_STORIES).sort()).toEqual([...tasks].sort());
  });

  it("tells several stories only where several agencies lead", () => {
    const varied = Object.entries(TASK_STORIES).filter(([, stories]) => stories.length > 1);
    expect(varied.filter(([id]) => (leads.get(id)?.length ?? 0) < 2)).toEqual([]);
  });

  it("gives a completion day before the first report to what is done, and to nothing else", () => {
    for (const { story } of told) {
      expect(story.completedOn !== undefined).toBe(story.status === "Hoàn thành");
      if (story.completedOn === undefined) continue;
      expect(isIsoDay(story.completedOn)).toBe(true);
      expect(story.completedOn <= FIRST_REPORT).toBe(true);
    }
  });

  it("names who can solve every difficulty, and what is asked of them", () => {
    const withDifficulty = told.filter(({ story }) => story.difficulty !== undefined);
    expect(withDifficulty.length).toBeGreaterThan(15);
    const open = withDifficulty.filter(
      ({ story }) => story.proposal === undefined || story.resolver === undefined,
    );
    expect(open).toEqual([]);
  });

  it("leaves nothing overdue but what the story explains", () => {
    const overdue = told.filter(({ id, story }) => {
      const row = context.index.byId.get(id);
      const due = row?.kind === "task" ? parseDeadline(row.task.deadline).due : null;
      return due !== null && due < CUT_OFF && story.status !== "Hoàn thành";
    });
    expect(overdue.map(({ id }) => id)).toEqual(["nv.II.6"]);
    expect(overdue[0]?.story.difficulty).toBeDefined();
  });
});

describe("TARGET_STORIES", () => {
  const figures = Object.entries(TARGET_STORIES).flatMap(([agency, stories]) =>
    Object.entries(stories).map(([id, story]) => ({ agency, id, story })),
  );

  it("gives figures only to agencies that lead the target", () => {
    expect(figures.filter(({ agency, id }) => !leads.get(id)?.includes(agency))).toEqual([]);
    expect(figures.length).toBeGreaterThan(20);
  });

  it("measures on real days before the reports", () => {
    const days = figures.map(({ story }) => story.measuredOn);
    expect(days.filter((day) => !isIsoDay(day) || day > FIRST_REPORT)).toEqual([]);
  });

  it("has the two leads of targets 5 and 6 differ", () => {
    for (const id of ["ct.I.2030.5", "ct.I.2030.6"]) {
      const own = figures.filter((figure) => figure.id === id).map(({ story }) => story.actual);
      expect(new Set(own).size).toBe(2);
    }
  });
});

describe("DISTRICT_RESULTS", () => {
  it("stands beside tasks that every district coordinates", () => {
    const districts = [...context.agencies.byId.values()].filter(
      ({ id, level }) => level === "district" && context.expected.includes(id),
    );
    expect(districts).toHaveLength(12);
    for (const id of Object.keys(DISTRICT_RESULTS)) {
      const coordinators = context.assignments.find(({ row }) => row.id === id)?.coordinators;
      expect(districts.filter((district) => !coordinators?.includes(district.id))).toEqual([]);
    }
  });
});

describe("the words of all stories", () => {
  it("end every sentence, and hold no placeholder that is not understood", () => {
    const texts = [
      ...told.flatMap(({ story }) => [
        story.result,
        story.difficulty,
        story.proposal,
        story.nextPlan,
      ]),
      ...COORDINATING_RESULTS,
      ...Object.values(DISTRICT_RESULTS),
    ].flatMap((text) => text ?? []);
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter((text) => !text.endsWith("."))).toEqual([]);
    const left = texts.map((text) => text.replace(/\{\d+-\d+\}|\{CQ\}/gu, ""));
    expect(left.filter((text) => /[{}]/u.test(text))).toEqual([]);
  });
});
