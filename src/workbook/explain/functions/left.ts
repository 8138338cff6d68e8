import { cutText } from "./cutText";

/** LEFT: so many signs from the beginning of a text. */
export const left = cutText("LEFT", (letters, count) => letters.slice(0, count));
