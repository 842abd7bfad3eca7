import type { MessageFile, MessageText } from './read-messages.ts';

/**
 * Writes the declaration file of the compiled messages: `m.key()` without inputs for plain texts,
 * `m.key({ name })` for texts with placeholders. `count` must be a number, other inputs may be text.
 */
export function describeMessages(files: readonly MessageFile[]): string {
  const lines = files.flatMap((file) =>
    Object.entries(file).map(
      ([key, text]) => `  readonly ${key}: (${describeInputs(text)}) => string`,
    ),
  );
  return ['export declare const m: {', ...lines, '}', ''].join('\n');
}

/** The placeholders of a text, each once; a plural always has `count`. */
export function inputsOf(text: MessageText): readonly string[] {
  const source = typeof text === 'string' ? text : `{count}${Object.values(text).join('')}`;
  return [...new Set([...source.matchAll(/\{(\w+)\}/gu)].flatMap((match) => match[1] ?? []))];
}

function describeInputs(text: MessageText): string {
  const inputs = inputsOf(text).map(
    (name) => `${name}: ${name === 'count' ? 'number' : 'string | number'}`,
  );
  return inputs.length === 0 ? '' : `inputs: { ${inputs.join('; ')} }`;
}

/** The one runtime function the apps call. */
export const runtimeDeclaration =
  "export declare function overwriteGetLocale(read: () => 'en' | 'ro'): void\n";
