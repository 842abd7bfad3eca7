import { demoCustomer } from '../seed/demo-customer.ts';
import type { DevCredentials } from './demo.ts';

/** What a person needs after the start of the demo: where things are and how to get in. */
export function demoLines(credentials: DevCredentials): readonly string[] {
  const { base_url: base } = credentials;
  const operator = credentials.operator_sign_in_url ?? 'with an operator’s password';
  const customer = credentials.customer_sign_in_url ?? 'with a mailed link';
  return [
    `  Admin   ${base}/admin   sign in: ${operator}`,
    `  Portal  ${base}/portal  ${demoCustomer.email}: ${customer}`,
    `  API     ${base}/openapi.json  key: ${credentials.api_key}`,
  ];
}

/** The same for a server that is nobody's demo; `setup` makes the first operator. */
export function serverLines(base: string, setup: string | null): readonly string[] {
  const lines = [`  Admin   ${base}/admin`, `  Portal  ${base}/portal`];
  if (setup === null) return lines;
  return [...lines, `  Set-up  ${setup}  (makes the first operator; works once, for 24 hours)`];
}
