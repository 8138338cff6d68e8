import { Badge } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { fateOf, type FileFate } from "../../../domain/consolidation/receivedFile";
import type { FileLine } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";

const TONES = {
  used: "success",
  superseded: "informative",
  copy: "informative",
  excluded: "warning",
  foreign: "warning",
  unreadable: "danger",
} as const satisfies Record<FileFate, string>;

/** What became of a file, in two words. */
export function FileBadge({
  line,
}: {
  readonly line: Pick<FileLine, "status" | "isCopy">;
}): ReactElement {
  const fate = fateOf(line);
  return (
    <Badge appearance="tint" color={TONES[fate]}>
      {COLLECT.status[fate]}
    </Badge>
  );
}
