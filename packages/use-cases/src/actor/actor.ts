import type { AccountId } from '@signet/domain/license/license';

/** What an operator may do is named by a role. */
export const roles = ['owner', 'operator', 'support', 'finance', 'developer', 'auditor'] as const;

/** A role of the vendor's people and of API keys. */
export type Role = (typeof roles)[number];

/** Who does something; every audit row names one. */
export type Actor =
  | { readonly kind: 'operator'; readonly id: string; readonly email: string; readonly role: Role }
  | { readonly kind: 'service'; readonly id: string; readonly name: string; readonly role: Role }
  | {
      readonly kind: 'customer';
      readonly id: string;
      /** Verified by the sign-in (R27). */
      readonly email: string;
      /** Absent until the address holds a license. */
      readonly accountId: AccountId | null;
    }
  /** A running copy, by its heartbeat; the id is the install's. */
  | { readonly kind: 'install'; readonly id: string }
  | { readonly kind: 'job'; readonly id: string }
  | { readonly kind: 'console'; readonly id: string };

/** The stable text that idempotency records and rate limits are kept under. */
export function actorScope(actor: Actor): string {
  return `${actor.kind}:${actor.id}`;
}
