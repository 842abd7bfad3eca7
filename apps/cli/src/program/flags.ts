import { InvalidArgumentError } from 'commander';

/** Reads a whole number within bounds. */
export function wholeNumber(minimum: number, maximum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d{1,15}$/.test(text) && value >= minimum && value <= maximum) return value;
    throw new InvalidArgumentError(`It is a whole number from ${minimum} to ${maximum}.`);
  };
}

/** Collects a flag that may be repeated, or hold several names with commas between them. */
export function names(text: string, before: readonly string[] = []): readonly string[] {
  const more = text.split(',').map((name) => name.trim());
  if (more.includes('')) throw new InvalidArgumentError('A name is empty.');
  return [...before, ...more];
}

/** Collects `name=count` flags. */
export function amountsByName(
  text: string,
  before: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const [, name = '', count = ''] = /^([a-z][a-z\d_]*)=(\d{1,15})$/.exec(text) ?? [];
  if (name === '') throw new InvalidArgumentError('Write the name and a count: organizations=2.');
  return { ...before, [name]: Number(count) };
}
