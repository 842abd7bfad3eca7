/** Where the key travels between a call and the link that writes the header. */
export const IDEMPOTENCY_KEY = 'idempotencyKey';

/**
 * The options of a call that may be repeated safely: the same key with the same input answers the
 * same result, the token included, however often it is sent.
 *
 * @param key 1 to 255 printable ASCII characters that name this act, such as your order's id.
 *
 * @example
 * await signet.license.issue.mutate(order.license, idempotent(`order-${order.id}`));
 */
export function idempotent(key: string): { readonly context: { readonly idempotencyKey: string } } {
  return { context: { [IDEMPOTENCY_KEY]: key } };
}

/** The key a call was made with, if it was. */
export function idempotencyKeyOf(context: Readonly<Record<string, unknown>>): string | undefined {
  const key = context[IDEMPOTENCY_KEY];
  return typeof key === 'string' ? key : undefined;
}
