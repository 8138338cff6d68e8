import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Submission } from "../../../domain/submission/submission";
import type { Finding } from "../../../domain/validation/finding";
import type { FindingGroup } from "../../../usecases/groupFindings";
import { DrawnRows, type RowsHandle } from "../../components/DrawnRows";
import { CHECK } from "../../labels/check";
import type { CheckActions } from "./checkActions";
import { FindingCard } from "./FindingCard";
import { GroupHeading } from "./GroupHeading";
import { listItems, stepFinding } from "./listItems";

/** Before an item is measured; being wrong only moves the scroll bar. */
const CARD_HEIGHT = 132;
const HEADING_HEIGHT = 48;

const useStyles = makeStyles({
  box: { flexGrow: 1, minHeight: "14rem", overflowY: "auto" },
  row: {
    paddingBottom: tokens.spacingVerticalS,
    // The focus ring of a card needs room on both sides.
    paddingLeft: tokens.spacingHorizontalXXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
});

interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  /** The groups are rules: what concerns a whole rule stands in its heading. */
  readonly byRule: boolean;
  readonly submission: Submission;
  /** All findings, muted and filtered ones too. */
  readonly all: readonly Finding[];
  /** A dialog stands over the list; where it closes, the list goes on. */
  readonly covered: boolean;
  readonly actions: CheckActions;
}

/**
 * The findings in their groups. Only what can be seen is drawn, so thousands scroll smoothly; one
 * card is reached by Tab, the others from it with the arrow keys.
 */
export function FindingList({
  groups,
  byRule,
  submission,
  all,
  covered,
  actions,
}: FindingListProps): ReactElement {
  const styles = useStyles();
  const rows = useRef<RowsHandle>(null);
  const [active, setActive] = useState(0);
  const focusWanted = useRef(false);
  const hasFocus = useRef(false);
  const items = useMemo(() => listItems(groups), [groups]);
  const fixable = useMemo(() => fixableByRule(all), [all]);
  const current = stepFinding(items, active, 0);
  useEffect(() => {
    const list = rows.current?.box() ?? null;
    if (list === null) return;
    const entered = (): void => {
      hasFocus.current = true;
    };
    const left = ({ relatedTarget }: FocusEvent): void => {
      hasFocus.current = relatedTarget === null;
    };
    list.addEventListener("focusin", entered);
    list.addEventListener("focusout", left);
    return () => {
      list.removeEventListener("focusin", entered);
      list.removeEventListener("focusout", left);
    };
  }, []);

  // The menu that led to the dialog is gone when it closes: the card it belonged to gets the focus.
  useEffect(() => {
    if (!covered) return;
    return () => {
      focusWanted.current = true;
    };
  }, [covered]);

  // A card that was fixed or muted goes, and takes the focus with it: the next one gets it.
  useEffect(() => {
    // Never while the user is at work in the sheet: focus would be torn away from there.
    const isLost =
      hasFocus.current && document.hasFocus() && document.activeElement === document.body;
    if (!(focusWanted.current || isLost)) return;
    focusWanted.current = false;
    rows.current?.focus(current);
  });

  const mute = (rule: string): void => {
    hasFocus.current = true;
    actions.mute(rule);
  };

  const move = (event: KeyboardEvent, at: number): void => {
    const target = targetOf(event.key, items.length, at);
    if (target === null) return;
    event.preventDefault();
    const next = stepFinding(items, target.from, target.direction);
    setActive(next);
    rows.current?.focus(next);
  };

  return (
    <DrawnRows
      label={CHECK.list}
      items={items}
      keyOf={({ key }) => key}
      heightOf={({ kind }) => (kind === "heading" ? HEADING_HEIGHT : CARD_HEIGHT)}
      whole={false}
      looks={styles}
      placeOf={(item) => (item.kind === "finding" ? item : null)}
      draw={(item, index) =>
        item.kind === "heading" ? (
          <GroupHeading
            group={item.group}
            fixable={byRule ? (fixable.get(item.group.key) ?? 0) : 0}
            {...(byRule
              ? {
                  onMute: () => actions.mute(item.group.key),
                  onFixAll: () => actions.preview(item.group.key),
                }
              : {})}
          />
        ) : (
          <FindingCard
            finding={item.finding}
            submission={submission}
            isCurrent={index === current}
            fixable={fixable.get(item.finding.rule) ?? 0}
            onFocus={() => setActive(index)}
            onKeyDown={(event) => move(event, index)}
            onMute={mute}
            actions={actions}
          />
        )
      }
      handle={rows}
    />
  );
}

/** Where a key leads: from which item on, in which direction a card is looked for. */
function targetOf(
  key: string,
  count: number,
  at: number,
): { readonly from: number; readonly direction: 1 | -1 } | null {
  switch (key) {
    case "ArrowDown":
      return { from: at + 1, direction: 1 };
    case "ArrowUp":
      return { from: at - 1, direction: -1 };
    case "Home":
      return { from: 0, direction: 1 };
    case "End":
      return { from: count - 1, direction: -1 };
    default:
      return null;
  }
}

function fixableByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, fix, cell } of findings)
    if (fix !== null && cell !== null) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
