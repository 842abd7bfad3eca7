/** A JSON object. */
export type Claims = Readonly<Record<string, unknown>>;

const MAX_SECONDS = 253_402_300_799;
const isText = (value: unknown) => typeof value === 'string';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isCount = (least: number, most: number) => (value: unknown) =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
const isSeconds = isCount(0, MAX_SECONDS);
const isLimit = isCount(0, Number.MAX_SAFE_INTEGER);
const orNull = (judge: (value: unknown) => boolean) => (value: unknown) =>
  value === null || judge(value);
const orAbsent = (judge: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || judge(value);

const shapes: readonly (readonly [string, (value: unknown) => boolean])[] = [
  ['iss aud sub jti install_id tier kind customer_email kid catalog', isText],
  ['features licensed_themes licensed_plugins niche_packages domain_binding', isTexts],
  ['iat issued_at', isSeconds],
  ['exp', orAbsent(isSeconds)],
  ['expires_at support_until', orNull(isSeconds)],
  ['customer_company customer_cif', orNull(isText)],
  ['early_adopter', orAbsent((value) => typeof value === 'boolean')],
  ['generation', isCount(1, Number.MAX_SAFE_INTEGER)],
  ['limits', (value) => isRecord(value) && Object.values(value).every(orNull(isLimit))],
];

/** Whether a claim lacks the shape that docs/protocol.md gives it. */
export function claimsFault(claims: Claims): boolean {
  return shapes.some(([names, judge]) =>
    names.split(' ').some((name) => !judge(Object.hasOwn(claims, name) ? claims[name] : undefined)),
  );
}

/** Whether an object of a sound JSON text has a name twice, at any depth. */
export function hasNameTwice(text: string): boolean {
  const open: Set<string>[] = [];
  for (const [, quoted = '', colon, bracket] of text.matchAll(
    /("(?:[^"\\]|\\.)*")\s*(:)?|([{}])/g,
  )) {
    if (bracket === '{') open.push(new Set());
    if (bracket === '}') open.pop();
    if (colon === undefined) continue;
    const name = String(JSON.parse(quoted));
    const names = open.at(-1);
    if (names?.has(name) === true) return true;
    names?.add(name);
  }
  return false;
}

/** Whether a JSON value is an object. */
export function isRecord(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
