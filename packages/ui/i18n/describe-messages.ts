/**
 * Writes the declaration file of the compiled messages: `m.key()` without inputs for plain texts,
 * `m.key({ name })` for texts with placeholders. `count` must be a number, other inputs may be text.
 */
export function describeMessages(files: readonly unknown[]): string {
  const lines = files.flatMap((file) =>
    Object.entries(Object(file)).map(([key, text]) => `  readonly ${key}: (${describeInputs(text)}) => string`),
  )
  return ['export declare const m: {', ...lines, '}', ''].join('\n')
}

function describeInputs(text: unknown): string {
  const plural = typeof text !== 'string'
  const source = plural ? `{count}${JSON.stringify(text)}` : text
  const names = new Set([...source.matchAll(/\{(\w+)\}/gu)].flatMap((match) => match[1] ?? []))
  if (names.size === 0) return ''
  const inputs = [...names].map((name) => `${name}: ${name === 'count' ? 'number' : 'string | number'}`)
  return `inputs: { ${inputs.join('; ')} }`
}

/** The one runtime function the apps call. */
export const runtimeDeclaration = "export declare function overwriteGetLocale(read: () => 'en' | 'ro'): void\n"
