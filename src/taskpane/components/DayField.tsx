import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { formatDay } from "../../domain/deadline/isoDate";
import { parseDay } from "../../usecases/parseDay";

/** The browser's own date field would show month before day wherever Windows speaks English. */
const SHAPE = "ngày/tháng/năm";

const useStyles = makeStyles({ input: { minWidth: "0", width: "100%" } });

interface DayFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly wrong: string;
  /** ISO day. */
  readonly day: string | null;
  readonly disabled?: boolean;
  readonly onCommit: (day: string | null) => void;
}

/** A day that counts once the field is left or Enter is pressed: half a day typed is no day. */
export function DayField(props: DayFieldProps): ReactElement {
  const { label, hint, wrong, day, disabled, onCommit } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (day === null ? "" : formatDay(day));
  const meant = shown.trim() === "" ? null : parseDay(shown);
  const commit = (): void => {
    if (meant === undefined) return;
    setTyped(null);
    if (meant !== day) onCommit(meant);
  };
  return (
    <Field
      label={label}
      hint={hint}
      validationState={meant === undefined ? "error" : "none"}
      validationMessage={meant === undefined ? wrong : null}
    >
      <Input
        className={styles.input}
        inputMode="numeric"
        placeholder={SHAPE}
        value={shown}
        disabled={disabled ?? false}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit();
        }}
      />
    </Field>
  );
}
