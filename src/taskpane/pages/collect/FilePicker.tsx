import { Button } from "@fluentui/react-components";
import { DocumentAddRegular, FolderAddRegular } from "@fluentui/react-icons";
import { useRef, type ReactElement, type RefObject } from "react";
import { COLLECT } from "../../labels/collect";
import type { PickedFile } from "../../pickedFile";
import { filesPicked } from "./pickedFiles";

interface FilePickerProps {
  readonly kind: "files" | "folder";
  /** What the button says; without it, what it takes. */
  readonly label?: string;
  readonly primary: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly PickedFile[]) => void;
}

/** A button that lets files, or a folder with all that is in it, be chosen. */
export function FilePicker(props: FilePickerProps): ReactElement {
  const { kind, primary, disabled, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const label = props.label ?? (kind === "files" ? COLLECT.pickFiles : COLLECT.pickFolder);
  return (
    <>
      <Button
        appearance={primary ? "primary" : "secondary"}
        icon={kind === "files" ? <DocumentAddRegular /> : <FolderAddRegular />}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        {...(kind === "folder" ? { webkitdirectory: "" } : {})}
        onChange={() => take(input, onFiles)}
      />
    </>
  );
}

/** The same files may be chosen again, after they were mended: so the picker forgets them. */
function take(
  { current }: RefObject<HTMLInputElement | null>,
  onFiles: FilePickerProps["onFiles"],
): void {
  if (current?.files === null || current === null) return;
  const files = filesPicked(current.files);
  current.value = "";
  if (files.length > 0) onFiles(files);
}
