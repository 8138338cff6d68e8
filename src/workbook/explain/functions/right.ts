import { cutText } from "./cutText";

/** RIGHT: so many signs from the end of a text. */
export const right = cutText("RIGHT", (letters, count) =>
  letters.slice(Math.max(0, letters.length - count)),
);
