import {
  CounterBadge,
  makeStyles,
  Tab,
  TabList,
  tokens,
  type SelectTabData,
} from "@fluentui/react-components";
import {
  DocumentAddRegular,
  EditRegular,
  ChartMultipleRegular,
  FolderOpenRegular,
  TaskListSquareLtrRegular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { APP } from "../labels/app";
import { PLACES, type PanePlace } from "../session/shell";

const ICONS: Readonly<Record<PanePlace, FluentIcon>> = {
  template: DocumentAddRegular,
  entry: EditRegular,
  check: TaskListSquareLtrRegular,
  collect: FolderOpenRegular,
  report: ChartMultipleRegular,
};

/** Five tabs side by side in 320 pixels: the words stand below the icon, in two lines where needed. */
const useStyles = makeStyles({
  list: { width: "100%", columnGap: "0" },
  tab: {
    flex: "1 1 0",
    minWidth: "0",
    paddingLeft: tokens.spacingHorizontalXXS,
    paddingRight: tokens.spacingHorizontalXXS,
    justifyContent: "center",
    alignItems: "flex-start",
    // Room kept for bold words; its prop reaches the DOM, where React warns of it.
    "& .fui-Tab__content--reserved-space": { display: "none" },
    // The count hangs over the edge of the icon and must not be cut off.
    "& .fui-Tab__content": {
      whiteSpace: "normal",
      lineHeight: tokens.lineHeightBase100,
      overflow: "visible",
    },
  },
  face: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    textAlign: "center",
  },
  icon: { position: "relative", fontSize: tokens.fontSizeBase500, display: "inline-flex" },
  badge: { position: "absolute", top: "-0.5rem", left: "0.75rem" },
});

interface PlaceTabsProps {
  readonly place: PanePlace;
  /** Findings that must be fixed in the open workbook. */
  readonly toFix: number;
  readonly onVisit: (place: PanePlace) => void;
}

/** The way from one place of the pane to another. */
export function PlaceTabs({ place, toFix, onVisit }: PlaceTabsProps): ReactElement {
  const styles = useStyles();
  const visit = (_: unknown, { value }: SelectTabData): void => {
    const chosen = PLACES.find((each) => each === value);
    if (chosen !== undefined) onVisit(chosen);
  };
  return (
    <TabList
      aria-label={APP.places}
      className={styles.list}
      selectedValue={place}
      onTabSelect={visit}
    >
      {PLACES.map((each) => {
        const Icon = ICONS[each];
        const counted = each === "check" && toFix > 0;
        return (
          <Tab
            key={each}
            id={`tab-${each}`}
            className={styles.tab}
            value={each}
            aria-label={counted ? `${APP.tabs[each]}, ${APP.toFix(toFix)}` : APP.tabs[each]}
          >
            <span className={styles.face}>
              <span className={styles.icon} aria-hidden>
                <Icon />
                {counted && (
                  <CounterBadge
                    className={styles.badge}
                    color="danger"
                    count={toFix}
                    size="small"
                    overflowCount={99}
                  />
                )}
              </span>
              {APP.tabs[each]}
            </span>
          </Tab>
        );
      })}
    </TabList>
  );
}
