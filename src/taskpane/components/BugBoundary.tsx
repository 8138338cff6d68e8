import { Button, Text } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { APP } from "../labels/app";

interface BugBoundaryProps {
  readonly children: ReactNode;
}

interface BugBoundaryState {
  readonly bug: Error | null;
}

/** A fault of the program itself: said plainly, with a way on, instead of a blank pane. */
export class BugBoundary extends Component<BugBoundaryProps, BugBoundaryState> {
  override state: BugBoundaryState = { bug: null };

  static getDerivedStateFromError(bug: Error): BugBoundaryState {
    return { bug };
  }

  override render(): ReactNode {
    const { bug } = this.state;
    if (bug === null) return this.props.children;
    return (
      <main role="alert">
        <Text as="p">{APP.bug.sentence}</Text>
        <Text as="p">{APP.bug.next}</Text>
        <Text as="p" font="monospace">
          {bug.message}
        </Text>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {APP.bug.reload}
        </Button>
      </main>
    );
  }
}
