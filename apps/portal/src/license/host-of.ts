/** The host of what was typed or pasted: an address, a host with a port, or a name with letters of any language. */
export function hostOf(typed: string): string {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  try {
    return text === '' ? '' : new URL(address).hostname;
  } catch {
    return text;
  }
}
