import { Badge } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FileStatus } from "../../../domain/consolidation/receivedFile";
import { COLLECT } from "../../labels/collect";

const TONES = {
  used: "success",
  superseded: "informative",
  excluded: "warning",
  foreign: "warning",
  unreadable: "danger",
} as const satisfies Record<FileStatus, string>;

/** What became of a file, in two words. */
export function FileBadge({ status }: { readonly status: FileStatus }): ReactElement {
  return (
    <Badge appearance="tint" color={TONES[status]}>
      {COLLECT.status[status]}
    </Badge>
  );
}
