import {
  Button,
  createFocusOutlineStyle,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowRightRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import type { KeyboardEvent, ReactElement } from "react";
import type { Submission } from "../../../domain/submission/submission";
import type { Finding } from "../../../domain/validation/finding";
import { placeOfFinding } from "../../../usecases/rowPlaces";
import { SeverityIcon } from "../../components/SeverityIcon";
import { CHECK } from "../../labels/check";
import type { CheckActions } from "./checkActions";

const useStyles = makeStyles({
  card: {
    position: "relative",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    // A ground of its own would leave the link too little contrast in the dark.
    ":hover": { boxShadow: tokens.shadow4 },
    ...createFocusOutlineStyle(),
  },
  place: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  where: { flexGrow: 1, minWidth: 0 },
  go: {
    display: "inline-flex",
    alignItems: "center",
    flexShrink: 0,
    columnGap: tokens.spacingHorizontalXXS,
    color: tokens.colorBrandForegroundLink,
  },
  value: { color: tokens.colorNeutralForeground2 },
  actions: {
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  fix: { maxWidth: "100%", overflowWrap: "anywhere", textAlign: "left" },
  // Beside the place, above the sentence: the line of the place keeps clear of it.
  more: {
    position: "absolute",
    top: tokens.spacingVerticalXXS,
    right: tokens.spacingHorizontalXXS,
  },
  room: { paddingRight: tokens.spacingHorizontalXXXL },
});

interface FindingCardProps {
  readonly finding: Finding;
  readonly submission: Submission;
  /** The card that Tab reaches; the arrow keys make another one current. */
  readonly isCurrent: boolean;
  /** How many findings of the same rule can be fixed. */
  readonly fixable: number;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMute: (rule: string) => void;
  readonly actions: CheckActions;
}

/** One finding: the sentence, the place to go to, the value read, and what mends it. */
export function FindingCard({
  finding,
  submission,
  isCurrent,
  fixable,
  onFocus,
  onKeyDown,
  onMute,
  actions,
}: FindingCardProps): ReactElement {
  const styles = useStyles();
  const place = placeOfFinding(finding, submission);
  const { fix, value, message, column, rule } = finding;
  const tabIndex = isCurrent ? 0 : -1;
  const where = place === null ? CHECK.wholeFile : `${place.sheet} · ${place.cell}`;
  return (
    <div className={styles.card}>
      <button
        type="button"
        className={styles.main}
        data-finding
        tabIndex={tabIndex}
        aria-disabled={place === null}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={() => actions.goTo(finding)}
      >
        <span className={mergeClasses(styles.place, styles.room)}>
          <SeverityIcon severity={finding.severity} />
          <Text size={200} className={styles.where}>
            {column === null ? where : `${where} · ${column}`}
          </Text>
          {place !== null && (
            <span className={styles.go}>
              <Text size={200}>{CHECK.goTo}</Text>
              <ArrowRightRegular aria-hidden />
            </span>
          )}
        </span>
        <span>{message}</span>
        {value !== null && (
          <Text size={200} className={styles.value}>
            {CHECK.reads(value)}
          </Text>
        )}
      </button>
      {fix !== null && finding.cell !== null && (
        <div className={styles.actions}>
          <Button
            size="small"
            className={styles.fix}
            tabIndex={tabIndex}
            onFocus={onFocus}
            onClick={() => actions.fix(finding)}
          >
            {CHECK.fix(fix.label)}
          </Button>
        </div>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            className={styles.more}
            icon={<MoreHorizontalRegular />}
            aria-label={CHECK.more}
            tabIndex={tabIndex}
            onFocus={onFocus}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {fixable > 1 && (
              <MenuItem onClick={() => actions.preview(rule)}>{CHECK.fixAll(fixable)}</MenuItem>
            )}
            <MenuItem onClick={() => onMute(rule)}>{CHECK.mute}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
