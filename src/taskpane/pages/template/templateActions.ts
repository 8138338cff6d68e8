import { applyTemplate } from "../../../usecases/applyTemplate";
import { workbookFileName } from "../../../usecases/makeTemplate";
import { previewTemplate } from "../../../usecases/previewTemplate";
import { workbookStanding } from "../../../usecases/workbookStanding";
import type { WorkbookSnapshot } from "../../../usecases/ports";
import { attempt, type Attempt } from "../../attempt";
import type { Desk } from "../../desk";
import { TEMPLATE } from "../../labels/template";
import { rereadAll } from "../../reread";
import type { Session } from "../../session/session";
import type { AgencyChoice } from "../../session/template";
import { chosen, openSnapshot, type Chosen } from "./chosen";
import { agencyIn, firstPeriod, firstWish, REMEMBERED, rememberedAgency } from "./firstWish";

export interface TemplateActions {
  /** The place was entered. */
  readonly open: () => void;
  readonly choosePlan: (planId: string) => void;
  readonly choosePeriod: (periodId: string) => void;
  readonly chooseAgency: (agency: AgencyChoice) => void;
  readonly chooseCarry: (carry: boolean) => void;
  /** Writes into the open workbook; asks first when something would be lost. */
  readonly create: () => Promise<void>;
  /** The answer to that question. */
  readonly answer: (replace: boolean) => Promise<void>;
  /** Opens the template as a new workbook or, where the program cannot, saves it as a file. */
  readonly createApart: () => Promise<void>;
  /** Saves the templates of all agencies in one zip. */
  readonly saveAll: () => Promise<void>;
}

/** What the user can do here. */
export function makeTemplateActions(desk: Desk, session: Session): TemplateActions {
  const { dispatch } = session;
  const wish = () => session.state().template.wish;
  const whole = (): Chosen | undefined => chosen(wish(), desk.catalogue);
  return {
    open: () => {
      if (session.state().template.opened) return;
      dispatch({
        type: "template/opened",
        wish: firstWish(desk, session.state().live.content),
      });
    },
    choosePlan: (planId) => {
      const context = desk.catalogue.plan(planId);
      if (context === undefined) return;
      const { agency } = wish();
      desk.memory.set(REMEMBERED.plan, planId);
      const periodId = firstPeriod(context, desk.today(), wish().periodId);
      const kept = agency === null ? null : agencyIn(context, rememberedAgency(agency));
      dispatch({ type: "template/chose", change: { planId, periodId, agency: kept } });
    },
    choosePeriod: (periodId) => {
      desk.memory.set(REMEMBERED.period, periodId);
      dispatch({ type: "template/chose", change: { periodId } });
    },
    chooseAgency: (agency) => {
      desk.memory.set(REMEMBERED.agency, rememberedAgency(agency));
      dispatch({ type: "template/chose", change: { agency } });
    },
    chooseCarry: (carry) => dispatch({ type: "template/chose", change: { carry } }),
    create: () => perform(desk, session, whole(), false),
    answer: async (replace) => {
      dispatch({ type: "template/answered" });
      if (replace) await perform(desk, session, whole(), true);
    },
    createApart: () => createApart(desk, session, whole()),
    saveAll: () => saveAll(desk, session),
  };
}

async function perform(
  desk: Desk,
  session: Session,
  wanted: Chosen | undefined,
  mayReplace: boolean,
): Promise<void> {
  if (wanted === undefined) return;
  await attempt(
    session,
    TEMPLATE.busy.create,
    async (going) => {
      // What stands there is looked at again: it may have changed since it was read last.
      const open = await desk.workbook.read();
      const { choice, context, period } = wanted;
      const standing = workbookStanding(open, desk.catalogue);
      const { loss } = previewTemplate({ context, period, agencyId: choice.agencyId }, standing);
      if (loss === "nothing" || mayReplace) await write(desk, session, wanted, open, going);
      else session.dispatch({ type: "template/asked" });
    },
    { cancellable: true },
  );
}

async function write(
  desk: Desk,
  session: Session,
  { choice, agencyName, period }: Chosen,
  open: WorkbookSnapshot,
  going: Attempt,
): Promise<void> {
  const previous = session.state().template.wish.carry ? open : null;
  const order = { choice, previous, catalogue: desk.catalogue, ...going };
  const outcome = await applyTemplate(desk.workbook, order);
  if (outcome.kind === "cancelled") {
    tell(session, "info", TEMPLATE.done.cancelled);
    return;
  }
  if (outcome.replaced.length > 0) session.dispatch({ type: "undo/forgotten" });
  else {
    const back = { kind: "sheets", names: outcome.added } as const;
    session.dispatch({ type: "undo/did", step: { label: TEMPLATE.undo(agencyName), back } });
  }
  await rereadAll(desk, session);
  session.dispatch({ type: "template/made" });
  tell(
    session,
    "success",
    TEMPLATE.done.created(agencyName, period.label),
    TEMPLATE.done.createdNext,
  );
}

async function createApart(
  desk: Desk,
  session: Session,
  wanted: Chosen | undefined,
): Promise<void> {
  if (wanted === undefined) return;
  const { choice } = wanted;
  const { template, live } = session.state();
  const previous = template.wish.carry ? openSnapshot(live.content) : null;
  await attempt(session, TEMPLATE.busy.openNew, async () => {
    const bytes = await desk.work.templateBytes(choice, previous);
    if (desk.workbook.abilities.newWorkbook) {
      await desk.workbook.openNew(bytes);
      tell(session, "success", TEMPLATE.done.opened, TEMPLATE.done.openedNext);
    } else {
      const name = workbookFileName(choice.planId, choice.periodId, choice.agencyId);
      await desk.handOut(name, bytes);
      tell(session, "success", TEMPLATE.done.saved(name), TEMPLATE.done.savedNext);
    }
  });
}

async function saveAll(desk: Desk, session: Session): Promise<void> {
  const { planId, periodId } = session.state().template.wish;
  if (planId === null || periodId === null) return;
  await attempt(
    session,
    TEMPLATE.busy.all,
    async (going) => {
      const zip = await desk.work.templatesZip(planId, periodId, going);
      if (zip === "cancelled") {
        tell(session, "info", TEMPLATE.done.allCancelled);
        return;
      }
      const name = `bieu-mau-${planId}-${periodId}.zip`;
      await desk.handOut(name, zip);
      tell(session, "success", TEMPLATE.done.saved(name), TEMPLATE.done.savedAllNext);
    },
    { cancellable: true },
  );
}

function tell(session: Session, tone: "success" | "info", sentence: string, next?: string): void {
  const notice = { tone, sentence, ...(next === undefined ? {} : { next }) };
  session.dispatch({ type: "shell/noticed", notice });
}
