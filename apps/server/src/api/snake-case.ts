const UPPER = /[A-Z]/g;
const AFTER_UNDERSCORE = /_([a-z])/g;

/** `domainBinding` as `domain_binding`. */
export function toSnake(name: string): string {
  return name.replace(UPPER, (letter) => `_${letter.toLowerCase()}`);
}

/** `domain_binding` as `domainBinding`; undefined for a name that is not written in snake case. */
export function toCamel(name: string): string | undefined {
  const camel = name.replace(AFTER_UNDERSCORE, (_, letter: string) => letter.toUpperCase());
  return toSnake(camel) === name ? camel : undefined;
}
