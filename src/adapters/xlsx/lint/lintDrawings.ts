import { attribute, children, descendants, repeated } from "./elements";
import { readFormula } from "./formulaTokens";
import { lintFormula, type FormulaScope } from "./lintFormula";
import type { WorkbookModel } from "./workbookModel";
import type { XmlElement } from "./xmlTree";

/** Excel drops a whole drawing when one chart in it cannot be read. */
export function lintDrawings({ pack, scope }: WorkbookModel): readonly string[] {
  return [...pack.trees].flatMap(([part, root]) => {
    const faults =
      root.name === "c:chartSpace"
        ? chartFaults(root, scope)
        : root.name === "xdr:wsDr"
          ? drawingFaults(root)
          : [];
    return faults.map((fault) => `${part}: ${fault}`);
  });
}

function chartFaults(root: XmlElement, scope: FormulaScope): readonly string[] {
  const all = [...descendants(root)];
  const formulas = all.filter(({ name }) => name === "c:f").map(({ text }) => text);
  return [
    ...formulas.flatMap((formula) => lintFormula(formula, scope, "chart")),
    ...formulas
      .filter((formula) => readFormula(formula).sheets.length === 0)
      .map((formula) => `"${formula}" names no sheet`),
    ...axisFaults(all),
  ];
}

/** Each chart names its axes by numbers, and each axis the one that it crosses. */
function axisFaults(elements: readonly XmlElement[]): readonly string[] {
  const numbers = (parents: RegExp, name: string): readonly string[] =>
    elements
      .filter((element) => parents.test(element.name))
      .flatMap((element) => children(element, name))
      .map((element) => attribute(element, "val"));
  const axes = numbers(/^c:(?:cat|val|date|ser)Ax$/u, "c:axId");
  const used = [...numbers(/Chart$/u, "c:axId"), ...numbers(/Ax$/u, "c:crossAx")];
  return [
    ...repeated(axes).map((axis) => `two axes have the number ${axis}`),
    ...[...new Set(used)]
      .filter((axis) => !axes.includes(axis))
      .map((axis) => `there is no axis ${axis}`),
  ];
}

function drawingFaults(root: XmlElement): readonly string[] {
  const shapes = [...descendants(root)].filter(({ name }) => name === "xdr:cNvPr");
  return repeated(shapes.map((shape) => attribute(shape, "id"))).map(
    (id) => `two shapes have the id ${id}`,
  );
}
