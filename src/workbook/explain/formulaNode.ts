/** A cell's address as a formula names it; the sheet is null for the formula's own. */
export interface Reference {
  readonly sheet: string | null;
  /** From 0. */
  readonly column: number;
  /** From 1. */
  readonly row: number;
}

export type Operator = "+" | "-" | "*" | "/" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** A formula as a tree, of the forms that this product writes. */
export type FormulaNode =
  | { readonly kind: "literal"; readonly value: string | number }
  | { readonly kind: "reference"; readonly to: Reference }
  | { readonly kind: "range"; readonly from: Reference; readonly to: Reference }
  | { readonly kind: "column"; readonly table: string; readonly heading: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly inputs: readonly FormulaNode[] }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    };
