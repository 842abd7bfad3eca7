/** Makes the compiler refuse a switch that leaves a case out; throws if untyped data reaches it. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
