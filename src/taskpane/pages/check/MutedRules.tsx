import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ruleTitle } from "../../../usecases/groupFindings";
import { CHECK } from "../../labels/check";

const useStyles = makeStyles({
  rules: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
  },
  rule: { justifyContent: "flex-start", textAlign: "left" },
});

interface MutedRulesProps {
  readonly muted: readonly string[];
  readonly onUnmute: (rule: string) => void;
  readonly onUnmuteAll: () => void;
}

/** The rules the user does not want to hear of, and the way back. */
export function MutedRules({ muted, onUnmute, onUnmuteAll }: MutedRulesProps): ReactElement | null {
  const styles = useStyles();
  if (muted.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="muted">
        <AccordionHeader size="small">{CHECK.muted(muted.length)}</AccordionHeader>
        <AccordionPanel className={styles.rules}>
          {muted.map((rule) => (
            <Button key={rule} size="small" className={styles.rule} onClick={() => onUnmute(rule)}>
              {CHECK.unmuteRule(ruleTitle(rule))}
            </Button>
          ))}
          {muted.length > 1 && (
            <Button size="small" appearance="primary" onClick={onUnmuteAll}>
              {CHECK.unmuteAll}
            </Button>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
