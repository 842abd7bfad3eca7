/** What a token says, without checking it: the payload of a JWT as indented JSON. */
export function decodeClaims(token: string): string {
  const payload = token.split('.')[1] ?? '';
  const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return JSON.stringify(claims, undefined, 2);
}
