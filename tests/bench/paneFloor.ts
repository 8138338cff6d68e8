import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

/** The peer of the pane: the same libraries, and nothing but a button. */
const root = document.body.appendChild(document.createElement("div"));
createRoot(root).render(
  createElement(
    FluentProvider,
    { theme: webLightTheme },
    createElement(Button, { appearance: "primary" }, "Lập biểu"),
  ),
);
