import { Badge } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { APP } from "../labels/app";

/** Says that what stands beside it is made up, nobody's report. */
export function SampleBadge(): ReactElement {
  return (
    <Badge color="danger" appearance="outline" size="small">
      {APP.open.sample}
    </Badge>
  );
}
