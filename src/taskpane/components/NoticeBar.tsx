import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { APP } from "../labels/app";
import type { Notice } from "../session/shell";

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onClose: () => void;
}

/** What was done or could not be done, and the next step. */
export function NoticeBar({ notice, onClose }: NoticeBarProps): ReactElement {
  const styles = useStyles();
  const urgent = notice.tone === "error" || notice.tone === "warning";
  return (
    <MessageBar
      className={styles.bar}
      intent={notice.tone}
      layout="multiline"
      politeness={urgent ? "assertive" : "polite"}
    >
      <MessageBarBody>
        <MessageBarTitle>{notice.sentence}</MessageBarTitle>
        {notice.next}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={APP.close}
            icon={<DismissRegular />}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  );
}
