/** A file of vectors: what it shares, then one case each. */
export interface VectorFile {
  /** What a case asks and what it expects, in one sentence each. */
  readonly about: string;
  /** What the cases refer to by name, such as keys or policies. */
  readonly [shared: string]: unknown;
  readonly vectors: readonly VectorCase[];
}

/** One case; its name is unique in its file. */
export interface VectorCase {
  readonly name: string;
  readonly [member: string]: unknown;
}

/** The file as text: one case a line, so that a changed case is one changed line. ASCII only, for readers of any encoding. */
export function renderVectorFile({ vectors, ...shared }: VectorFile): string {
  const head = Object.entries(shared).map(
    ([name, value]) => `  ${ascii(name)}: ${ascii(value)},\n`,
  );
  const cases = vectors.map((vector) => `    ${ascii(vector)}`);
  return `{\n${head.join('')}  "vectors": [\n${cases.join(',\n')}\n  ]\n}\n`;
}

function ascii(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
