import type { CustomerLicense } from '../session/customer-license.ts';

/** What a customer calls a license: its first domain, or its id where it has none. */
export function licenseName({ domainBinding, id }: CustomerLicense): string {
  return domainBinding[0] ?? id;
}
