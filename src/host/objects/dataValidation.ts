import { assumed, documented } from "../declareMember";
import type { Json } from "../member";
import { defineObject, refusals, type Setting } from "../objectType";
import { isLeftOut, readFlag, readRecord, readText, readWord } from "../readArgument";
import { requirePermission } from "../requirePermission";
import type { CellsTarget } from "../targets";
import { readRule, ruleType } from "../validationRule";
import {
  changeValidation,
  clearValidation,
  NO_VALIDATION,
  validationOf,
  type ValidationContent,
} from "../validationsOf";

const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** What may be typed into cells. */
export const dataValidation = defineObject<Excel.DataValidation, CellsTarget>({
  name: "DataValidation",
  members: {
    type: documented.value("1.8", ({ sheet, areas }) => {
      const found = validationOf(sheet, areas());
      if (found === "none") return "None";
      if (found === "some") return "MixedCriteria";
      return found === "different" ? "Inconsistent" : ruleType(found.rule);
    }),
    rule: documented.value(
      "1.8",
      (target) => shared(target, ({ rule }) => rule as Json),
      changed((content, value) => ({ ...content, rule: readRule(value) })),
      "A Range as source or bound is refused; give its address as a formula.",
    ),
    prompt: assumed.value(
      "1.8",
      (target) => shared(target, ({ prompt }) => ({ ...prompt })),
      changed((content, value) => ({ ...content, prompt: readPrompt(value) })),
      "A title over 32 or a message over 255 characters is refused.",
    ),
    errorAlert: assumed.value(
      "1.8",
      (target) => shared(target, ({ errorAlert }) => ({ ...errorAlert })),
      changed((content, value) => ({ ...content, errorAlert: readErrorAlert(value) })),
      "A title over 32 or a message over 255 characters is refused.",
    ),
    ignoreBlanks: documented.value(
      "1.8",
      (target) => shared(target, ({ ignoreBlanks }) => ignoreBlanks),
      changed((content, value) => ({ ...content, ignoreBlanks: readFlag(value) })),
    ),
    clear: documented.method("1.8", ({ sheet, areas }, _, setting) => {
      requirePermission(sheet);
      clearValidation(sheet, areas());
      setting.structureChanged(sheet);
      return undefined;
    }),
  },
});

function shared({ sheet, areas }: CellsTarget, read: (content: ValidationContent) => Json): Json {
  const found = validationOf(sheet, areas());
  if (found === "none") return read(NO_VALIDATION);
  return typeof found === "string" ? null : read(found);
}

function changed(change: (content: ValidationContent, value: Json) => ValidationContent) {
  return ({ sheet, areas }: CellsTarget, value: Json, setting: Setting): void => {
    requirePermission(sheet);
    changeValidation(sheet, areas(), (content) => change(content, value));
    setting.structureChanged(sheet);
  };
}

function readPrompt(value: Json): ValidationContent["prompt"] {
  const { showPrompt, ...words } = readRecord(value, ["showPrompt", "title", "message"]);
  return { showPrompt: isLeftOut(showPrompt) ? true : readFlag(showPrompt), ...readWords(words) };
}

function readErrorAlert(value: Json): ValidationContent["errorAlert"] {
  const parts = readRecord(value, ["showAlert", "style", "title", "message"]);
  const { showAlert, style, ...words } = parts;
  return {
    showAlert: isLeftOut(showAlert) ? true : readFlag(showAlert),
    style: isLeftOut(style) ? "Stop" : readWord(style, ["Stop", "Warning", "Information"]),
    ...readWords(words),
  };
}

function readWords(words: Readonly<Record<string, Json | undefined>>): {
  readonly title: string;
  readonly message: string;
} {
  const title = isLeftOut(words["title"]) ? "" : readText(words["title"]);
  const message = isLeftOut(words["message"]) ? "" : readText(words["message"]);
  if (title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE) {
    throw refusals.badArgument();
  }
  return { title, message };
}
