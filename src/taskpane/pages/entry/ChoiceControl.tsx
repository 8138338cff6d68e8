import { Select } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactElement } from "react";
import { ENTRY } from "../../labels/entry";

interface ChoiceControlProps {
  readonly className: string;
  readonly words: string;
  readonly choices: readonly string[];
  readonly onType: (words: string) => void;
  readonly onChoose: (words: string) => void;
  readonly onCommit: () => void;
}

/**
 * A list to choose from. Keys on the closed list pass through its choices one by one: what they pass
 * is only typed, and counts on Enter or when the field is left; a choice of the open list counts at once.
 */
export function ChoiceControl(props: ChoiceControlProps): ReactElement {
  const { className, words, choices, onType, onChoose, onCommit } = props;
  const isPassing = useRef(false);
  const watchKeys = (event: KeyboardEvent): void => {
    if (event.key === "Enter") onCommit();
    isPassing.current = passesChoices(event);
  };
  return (
    <Select
      className={className}
      value={words}
      onPointerDown={() => {
        isPassing.current = false;
      }}
      onKeyDown={watchKeys}
      onBlur={onCommit}
      onChange={(_, { value }) => (isPassing.current ? onType(value) : onChoose(value))}
    >
      <option value="">{ENTRY.blankChoice}</option>
      {words !== "" && !choices.includes(words) && <option value={words}>{words}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </Select>
  );
}

const STEPS = new Set(["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"]);
const LEAPS = new Set(["Home", "End", "PageUp", "PageDown"]);

/** Steps, leaps and first letters change a closed list; Alt with an arrow, and the space bar, open it. */
function passesChoices({ key, altKey }: KeyboardEvent): boolean {
  if (altKey || key === " ") return false;
  return STEPS.has(key) || LEAPS.has(key) || [...key].length === 1;
}
