/** Puts a text on the clipboard; false where the program allows it in neither way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Panes inside Excel on the web may be denied the clipboard; an old command still works there. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.focus();
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing newer works in those panes
  const copied = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
