/** Puts text on the clipboard; false when the browser refuses. The text is kept nowhere else. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
