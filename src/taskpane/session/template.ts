/** Whose template it is: an agency's, or one for no agency in particular. */
export type AgencyChoice =
  { readonly kind: "agency"; readonly id: string } | { readonly kind: "common" };

/** What the user chose so far. */
export interface TemplateWish {
  readonly planId: string | null;
  readonly periodId: string | null;
  readonly agency: AgencyChoice | null;
  /** Whether the results of the earlier report that stands open are carried forward. */
  readonly carry: boolean;
}

/** What the place shows and remembers. */
export interface TemplateState {
  readonly opened: boolean;
  readonly wish: TemplateWish;
  /** The user is asked whether what stands in the workbook may be replaced. */
  readonly asking: boolean;
  /** A template was just written into the open workbook. */
  readonly made: boolean;
}

export type TemplateEvent =
  | { readonly type: "template/opened"; readonly wish: TemplateWish }
  | { readonly type: "template/chose"; readonly change: Partial<TemplateWish> }
  | { readonly type: "template/asked" }
  | { readonly type: "template/answered" }
  | { readonly type: "template/made" };

export const initialTemplate: TemplateState = {
  opened: false,
  wish: { planId: null, periodId: null, agency: null, carry: true },
  asking: false,
  made: false,
};

/** The place, as events change it. */
export function reduceTemplate(state: TemplateState, event: TemplateEvent): TemplateState {
  switch (event.type) {
    case "template/opened":
      return { ...state, opened: true, wish: event.wish };
    case "template/chose":
      return { ...state, made: false, wish: { ...state.wish, ...event.change } };
    case "template/asked":
      return { ...state, asking: true };
    case "template/answered":
      return { ...state, asking: false };
    case "template/made":
      return { ...state, made: true };
  }
}
