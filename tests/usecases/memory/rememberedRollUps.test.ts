import fc from "fast-check";
import { nodeUnpacker } from "../../../src/adapters/xlsx/nodeUnpacker";
import { outlinePackage } from "../../../src/adapters/xlsx/patch/outlinePackage";
import { makeReadHandedIn } from "../../../src/adapters/xlsx/readHandedIn";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import type { FollowUpNote, KeptEntries } from "../../../src/domain/consolidation/keptEntries";
import { TASK_STATUSES } from "../../../src/domain/submission/status";
import { openRollUpMemory } from "../../../src/usecases/memory/rememberedRollUps";
import type { Memory } from "../../../src/usecases/ports";
import { earlierRollUp } from "../../../src/usecases/readEarlierRollUp";
import { draftRollUp } from "../../../src/usecases/draftedRollUp";
import { aMemory } from "../../helpers/aMemory";
import { aPeriod } from "../../helpers/aCollection";
import { reportBytes } from "../../helpers/commandLine";
import { defined } from "../../helpers/defined";
import { anInput, consolidate726, plan726, variedFolder } from "../../helpers/filledWorkbooks";

jest.setTimeout(120_000);

const subject = { context: plan726(), period: aPeriod() };
const { agencies, expected, index } = subject.context;
const taskIds = index.plan.tasks.filter(({ heading }) => !heading).map(({ id }) => id);
const readers = { read: makeReadHandedIn(nodeUnpacker), outline: outlinePackage };

/** Texts that a file may give back otherwise than they were put into it. */
const ODD_TEXTS = [
  "_x0041_ văn thư",
  "_x000D_",
  "#N/A",
  "#REF! nhận tay",
  "=1+1",
  "'0123",
  " hai  dấu cách ",
  "dòng một\r\ndòng hai\rdòng ba\n",
  "\tthụt",
  "b\u0000ỏ\u0007",
  "nửa \uD83D cặp",
  "trọn 😀 cặp",
  "to\u0302\u0309ng ho\u031bp",
  "không\u00A0ngắt\u200B",
  "&lt;thư&gt; <b>\"'&",
  "TRUE",
  "12,5",
  "45000",
  "1e5",
  "30/06/2025",
  "Kh«ng x¸c ®Þnh",
  "x".repeat(40_000),
  "",
];

/** What the next consolidation is told at writing, and what it would read of the file. */
async function toldAndRead(rollUp: RollUp): Promise<readonly unknown[]> {
  const { write, entries } = draftRollUp(rollUp, new Map(), writeWorkbook, undefined);
  const bytes = await write();
  const earlier = await earlierRollUp(anInput("th.xlsx", bytes), subject, readers, undefined);
  if (earlier.kind !== "same") throw new Error(`Not the roll-up that was written: ${earlier.kind}`);
  return [inOrder(entries()), inOrder(earlier.kept)];
}

function inOrder(entries: (KeptEntries & { readonly unread: readonly string[] }) | undefined) {
  const { verdicts, followUps, deadlines, unread } = defined(entries);
  return [[...verdicts], [...followUps], [...defined(deadlines)], unread];
}

/** The entries on tasks and agencies of the plan, one after the other. */
function entered(
  notes: readonly FollowUpNote[],
  basis: readonly (string | null)[],
  days: readonly string[] = ["2025-06-30", "2000-01-01", "2100-12-31", "1999-12-31"],
): KeptEntries {
  return {
    verdicts: new Map(
      taskIds.flatMap((id, at) => {
        const status = TASK_STATUSES[at % (TASK_STATUSES.length + 1)];
        return status === undefined ? [] : [[id, status] as const];
      }),
    ),
    followUps: new Map(notes.map((note, at) => [defined(expected[at]), note])),
    deadlines: new Map(
      basis.map((text, at) => [
        defined(taskIds[at]),
        { due: defined(days[at % days.length]), basis: text },
      ]),
    ),
  };
}

describe("what is remembered of a roll-up that is written", () => {
  it("is what reading it finds, of a folder of all kinds of files", async () => {
    const [told, found] = await toldAndRead(await consolidate726(await variedFolder()));
    expect(told).toEqual(found);
  });

  it("is what reading it finds, whatever the department wrote", async () => {
    const reports = [anInput("a.xlsx", await reportBytes("so-y-te"))];
    const figures = [0, 1, -3, 2.5, 0.1 + 0.2, 1e21, 45_000, -0, null];
    const notes = ODD_TEXTS.map((channel, at) => ({
      channel,
      times: figures[at % figures.length] ?? null,
    }));
    const kept = entered(notes, [null, ...ODD_TEXTS]);
    const [told, found] = await toldAndRead(await consolidate726(reports, { kept }));
    expect(told).toEqual(found);
    expect(JSON.stringify(told)).toContain("văn thư");
  });

  it("is what reading it finds, for any texts and figures", async () => {
    const reports = [anInput("a.xlsx", await reportBytes("so-y-te"))];
    const text = fc.string({ unit: "binary", maxLength: 30 });
    const note = fc.record({
      channel: fc.option(text),
      times: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    });
    const someNotes = fc.array(note, { minLength: 20, maxLength: 20 });
    const someBases = fc.array(fc.option(text), { minLength: 30, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(someNotes, someBases, async (notes, bases) => {
        const kept = entered(notes, bases);
        const [told, found] = await toldAndRead(await consolidate726(reports, { kept }));
        expect(told).toEqual(found);
      }),
      { numRuns: 8 },
    );
  });

  it("comes back exactly, for the very same bytes and the same plan and period only", () => {
    const stored = new Map<string, Uint8Array>();
    const memory: Memory = { open: (basis) => aMemory(stored, basis) };
    const known = openRollUpMemory(memory, subject);
    const bytes = new Uint8Array([1, 2, 3]);
    const kept = {
      ...entered([{ channel: "Thư", times: 2 }], ["12/QĐ-UBND", null]),
      unread: ["!"],
    };
    const marks = new Map([["Chi tiết", [["a", 3] as const, [null, 1] as const]]]);
    known.keep(bytes, { entries: kept, marks });
    expect(inOrder(known.recall(bytes)?.entries)).toEqual(inOrder(kept));
    expect(known.recall(bytes)?.marks).toEqual(marks);
    expect(known.recall(new Uint8Array([1, 2, 4]))).toBeUndefined();
    const april = { ...subject, period: aPeriod("2025-04") };
    expect(openRollUpMemory(memory, april).recall(bytes)).toBeUndefined();
    const fewer = { ...agencies, byId: new Map([...agencies.byId].slice(1)) };
    const others = { ...subject, context: { ...subject.context, agencies: fewer } };
    expect(openRollUpMemory(memory, others).recall(bytes)).toBeUndefined();
  });
});
