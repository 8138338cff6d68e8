import { makeStyles, Subtitle2, Text, Title3, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { APP } from "../labels/app";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  list: { margin: "0", paddingLeft: tokens.spacingHorizontalXL },
});

/** An Excel below the floor: what works with it and what does not. */
export function OldExcel(): ReactElement {
  const styles = useStyles();
  const { title, sentence, worksTitle, works, failsTitle, fails } = APP.old;
  const list = (heading: string, sentences: readonly string[]): ReactElement => (
    <section>
      <Subtitle2 as="h2">{heading}</Subtitle2>
      <ul className={styles.list}>
        {sentences.map((each) => (
          <li key={each}>
            <Text>{each}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <main className={styles.page}>
      <Title3 as="h1">{title}</Title3>
      <Text>{sentence}</Text>
      {list(worksTitle, works)}
      {list(failsTitle, fails)}
    </main>
  );
}
