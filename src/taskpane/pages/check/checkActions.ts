import type { Finding, Severity } from "../../../domain/validation/finding";
import { fixesOf, wantedFixes, type FixPreview } from "../../../usecases/applyFix";
import { marksOf } from "../../../usecases/findingMarks";
import { audible, type Grouping } from "../../../usecases/groupFindings";
import { placeOfFinding } from "../../../usecases/rowPlaces";
import { attempt } from "../../attempt";
import type { Desk } from "../../desk";
import { CHECK } from "../../labels/check";
import { quietly } from "../../quietly";
import { rereadAll } from "../../reread";
import { openSubmission } from "../../session/live";
import type { Session } from "../../session/session";
import { makeUndoActions } from "../../undoActions";
import { writeCells } from "../../writeCells";

/** What the user can do about findings. */
export interface CheckActions {
  readonly group: (grouping: Grouping) => void;
  readonly filter: (severity: Severity | "all") => void;
  readonly search: (words: string) => void;
  readonly mute: (rule: string) => void;
  readonly unmute: (rule: string) => void;
  readonly unmuteAll: () => void;
  readonly goTo: (finding: Finding) => void;
  readonly fix: (finding: Finding) => void;
  /** Shows what fixing all findings of a rule, or all that is safe, would change; null closes the preview. */
  readonly preview: (wanted: string | null) => void;
  readonly fixAll: (wanted: string) => void;
  readonly mark: () => void;
  readonly unmark: () => void;
  readonly reread: () => void;
  readonly undo: () => void;
}

/** Where the muted rules are remembered. */
const MUTED = "check.muted";

/** Binds what the user can do here to the workbook and the session. */
export function makeCheckActions(desk: Desk, session: Session): CheckActions {
  const { undo } = makeUndoActions(desk, session);
  const setMuted = (muted: readonly string[]): void => {
    desk.memory.set(MUTED, JSON.stringify(muted));
    session.dispatch({ type: "check/muted", muted });
  };
  const muted = (): readonly string[] => session.state().check.muted;
  const remembered = rememberedRules(desk.memory.get(MUTED));
  if (remembered.length > 0) session.dispatch({ type: "check/muted", muted: remembered });

  const write = (label: string, fixes: readonly FixPreview[]): void =>
    void attempt(session, CHECK.fixing, () =>
      writeCells(
        desk,
        session,
        label,
        fixes.map((each) => each.write),
      ),
    );

  return {
    group: (grouping) => session.dispatch({ type: "check/grouped", grouping }),
    filter: (severity) => session.dispatch({ type: "check/filtered", severity }),
    search: (search) => session.dispatch({ type: "check/searched", search }),
    mute: (rule) => setMuted([...muted().filter((each) => each !== rule), rule]),
    unmute: (rule) => setMuted(muted().filter((each) => each !== rule)),
    unmuteAll: () => setMuted([]),
    goTo: (finding) => {
      const submission = openSubmission(session.state().live);
      const place = submission === null ? null : placeOfFinding(finding, submission);
      if (place === null) return;
      void quietly(session, async () => {
        await desk.workbook.goTo(place);
        session.dispatch({ type: "live/selected", place });
      });
    },
    fix: (finding) => {
      const submission = openSubmission(session.state().live);
      const fixes = submission === null ? [] : fixesOf(finding, submission);
      const [first, ...others] = fixes;
      if (first === undefined) return;
      const label =
        others.length === 0 ? CHECK.fixed(first.write.cell) : CHECK.fixedAll(fixes.length);
      write(label, fixes);
    },
    preview: (rule) => session.dispatch({ type: "check/previewed", rule }),
    fixAll: (rule) => {
      session.dispatch({ type: "check/previewed", rule: null });
      const fixes = fixesNow(session, rule);
      if (fixes.length > 0) write(CHECK.fixedAll(fixes.length), fixes);
    },
    mark: () => {
      const { live, check } = session.state();
      if (live.content.kind !== "submission") return;
      const { submission, findings } = live.content.checked;
      const marks = marksOf(audible(findings, new Set(check.muted)), submission);
      void attempt(session, CHECK.marking, async () => {
        await desk.workbook.mark(marks);
        session.dispatch({ type: "check/marked", version: live.version });
      });
    },
    unmark: () =>
      void attempt(session, CHECK.unmarking, async () => {
        await desk.workbook.mark([]);
        session.dispatch({ type: "check/marked", version: null });
      }),
    reread: () => void attempt(session, CHECK.rereading, () => rereadAll(desk, session)),
    undo: () => void undo(),
  };
}

/** The fixes asked for, as the workbook stands now. */
function fixesNow(session: Session, wanted: string): readonly FixPreview[] {
  const { content } = session.state().live;
  if (content.kind !== "submission") return [];
  return wantedFixes(content.checked.findings, wanted, content.checked.submission);
}

function rememberedRules(stored: string | null): readonly string[] {
  try {
    const read: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(read)
      ? read.filter((each): each is string => typeof each === "string")
      : [];
  } catch {
    // What another version or another hand left there means nothing.
    return [];
  }
}
