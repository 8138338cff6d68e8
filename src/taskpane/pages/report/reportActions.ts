import { HostError } from "../../../usecases/hostError";
import type { Place } from "../../../usecases/openWorkbook";
import { attempt } from "../../attempt";
import { copyText } from "../../copyText";
import type { Desk } from "../../desk";
import { REPORT } from "../../labels/report";
import { rereadAll } from "../../reread";
import type { ChartName } from "../../session/report";
import type { Session } from "../../session/session";
import type { Notice } from "../../session/shell";

export interface ReportActions {
  readonly chooseChart: (chart: ChartName) => void;
  readonly showTable: (asTable: boolean) => void;
  /** Shows a cell in the workbook. */
  readonly goTo: (place: Place) => Promise<void>;
  /** Shows a sheet from its beginning. */
  readonly goToSheet: (sheet: string) => Promise<void>;
  /** The cell that is chosen now; undefined when the program does not say, which is told. */
  readonly chosenCell: () => Promise<Place | undefined>;
  /** Reads the workbook again: formulas may have been calculated meanwhile. */
  readonly reread: () => Promise<void>;
  /** The same without a word: done again and again until formulas have values. */
  readonly peek: () => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  /** Saves the roll-up that stands open as a file. */
  readonly save: () => Promise<void>;
}

/** What the user can do here. */
export function makeReportActions(
  desk: Desk,
  session: Session,
  copy: (text: string) => Promise<boolean> = copyText,
): ReportActions {
  const { dispatch } = session;
  const goTo = (place: Place): Promise<void> =>
    attempt(session, REPORT.busy.goTo, () => desk.workbook.goTo(place));
  return {
    chooseChart: (chart) => dispatch({ type: "report/chart-chosen", chart }),
    showTable: (asTable) => dispatch({ type: "report/table-shown", asTable }),
    goTo,
    goToSheet: (sheet) => goTo({ sheet, cell: "A1" }),
    chosenCell: async () => {
      let chosen: Place | undefined;
      await attempt(session, REPORT.busy.ask, async () => {
        chosen = await desk.workbook.selection();
      });
      return chosen;
    },
    reread: () => attempt(session, REPORT.busy.reread, () => rereadAll(desk, session)),
    peek: async () => {
      if (session.state().shell.busy !== null) return;
      try {
        await rereadAll(desk, session);
      } catch (reason) {
        // The user was not promised anything; the button beside tells what is wrong.
        if (!(reason instanceof HostError)) throw reason;
      }
    },
    copy: async (text) => {
      const notice: Notice = (await copy(text))
        ? { tone: "success", sentence: REPORT.copied }
        : { tone: "warning", ...REPORT.notCopied };
      dispatch({ type: "shell/noticed", notice });
    },
    save: () => save(desk, session),
  };
}

async function save(desk: Desk, session: Session): Promise<void> {
  const { content } = session.state().live;
  if (content.kind !== "roll-up") return;
  const { planId, period } = content.identity;
  await attempt(session, REPORT.busy.save, async () => {
    const name = `tong-hop_${planId}_${period}.xlsx`;
    const handed = await desk.handOut(name, await desk.workbook.bytes());
    const { saved, savedNext, opened, openedNext } = REPORT.exports;
    const notice: Notice =
      handed === "downloaded"
        ? { tone: "success", sentence: saved(name), next: savedNext }
        : { tone: "success", sentence: opened, next: openedNext };
    session.dispatch({ type: "shell/noticed", notice });
  });
}
