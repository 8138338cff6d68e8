import { formRows } from "../../../usecases/entry/formRows";
import {
  answerRefusal,
  coverQuestions,
  finishSubmission,
  readinessOf,
  type Finish,
} from "../../../usecases/finishSubmission";
import { nameOfRow } from "../../../usecases/entry/formRows";
import { rowAt } from "../../../usecases/rowPlaces";
import type { Desk } from "../../desk";
import { ENTRY } from "../../labels/entry";
import { rereadAll } from "../../reread";
import type { Session } from "../../session/session";
import type { Notice } from "../../session/shell";
import { submissionStamp } from "../../submissionStamp";

/**
 * Reads the workbook as it stands now, and when nothing hinders it, stamps it and hands out the
 * file. What must still be fixed does not hinder a person who confirmed it.
 */
export async function finishWork(desk: Desk, session: Session, confirmed: boolean): Promise<void> {
  await rereadAll(desk, session);
  const { content } = session.state().live;
  if (content.kind !== "submission") return;
  const { snapshot, checked } = content;
  const { submission, findings } = checked;
  const { answers, drafts } = session.state().entry;
  const tell = (notice: Notice): void => session.dispatch({ type: "shell/noticed", notice });

  const unwritten = formRows(checked).filter(({ key }) => drafts[key] !== undefined);
  if (unwritten.length > 0) {
    const rows = unwritten.flatMap((row) => rowAt(submission, row) ?? []);
    tell(ENTRY.notices.unwritten(rows.map(nameOfRow)));
    return;
  }
  const refused = coverQuestions(snapshot, submission).filter(
    (question) => answerRefusal(question, answers) !== null,
  );
  if (refused.length > 0) {
    session.dispatch({ type: "entry/held-back" });
    tell(ENTRY.notices.missing(refused.map(({ heading }) => heading)));
    return;
  }
  const { errors } = readinessOf(submission, findings, formRows(checked));
  if (errors > 0 && !confirmed) {
    session.dispatch({ type: "entry/confirming", confirming: true });
    return;
  }
  const finish = finishSubmission(snapshot, submission, answers, submissionStamp(desk.today()));
  if (finish === null) {
    tell({ tone: "error", sentence: ENTRY.finish.noIdentity });
    return;
  }
  tell(await stampAndHandOut(desk, session, finish));
  session.dispatch({ type: "entry/finished" });
}

async function stampAndHandOut(desk: Desk, session: Session, finish: Finish): Promise<Notice> {
  const { workbook } = desk;
  const { fileName } = finish;
  // Our marks are for the officer, not for those who receive the file.
  await workbook.mark([]);
  session.dispatch({ type: "check/marked", version: null });
  const before = await workbook.edit(finish.writes);
  await workbook.setProperties(finish.properties);
  try {
    if (!workbook.abilities.ownBytes) return ENTRY.notices.saveYourself(fileName);
    const how = await desk.handOut(fileName, await workbook.bytes());
    return ENTRY.notices.handedOut(fileName, how);
  } catch (reason) {
    // No file left: the workbook is no submission yet.
    await workbook.edit(before);
    await workbook.setProperties(finish.formerProperties);
    throw reason;
  } finally {
    await rereadAll(desk, session);
  }
}
