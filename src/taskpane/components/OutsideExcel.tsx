import { makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { APP } from "../labels/app";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

/** The pane's page opened where there is no workbook beside it. */
export function OutsideExcel(): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Title3 as="h1">{APP.outside.sentence}</Title3>
      <Text>{APP.outside.next}</Text>
    </main>
  );
}
