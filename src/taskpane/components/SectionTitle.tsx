import { makeStyles, Subtitle2 } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ title: { margin: "0" } });

interface SectionTitleProps {
  readonly children: string;
}

/** The heading of a part of a page, without the browser's own room around it. */
export function SectionTitle({ children }: SectionTitleProps): ReactElement {
  const styles = useStyles();
  return (
    <Subtitle2 as="h2" className={styles.title}>
      {children}
    </Subtitle2>
  );
}
