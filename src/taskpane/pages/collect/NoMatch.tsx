import type { ReactElement } from "react";
import { EmptyState } from "../../components/EmptyState";
import { COLLECT } from "../../labels/collect";

/** Nothing passes filter and search: a way back to all. */
export function NoMatch({ onShowAll }: { readonly onShowAll: () => void }): ReactElement {
  return (
    <EmptyState
      sentence={COLLECT.noMatch}
      action={{ label: COLLECT.showAll, onAction: onShowAll }}
    />
  );
}
