import type { Locale } from '@signet/domain/catalog/localized-text';
import type { Actor } from '@signet/use-cases/actor/actor';
import type { ApiDeps } from './api-deps.ts';

/** The vendor's side: a person with a role, or a service with an API key. */
export type VendorActor = Extract<Actor, { readonly kind: 'operator' | 'service' }>;

/** A customer with a verified address. */
export type CustomerActor = Extract<Actor, { readonly kind: 'customer' }>;

/** Who sent a request. One browser may hold an operator's and a customer's session, so the rule asks for its side. */
export interface Callers {
  /** The service of a bearer key, else the operator of the session; a wrong key is nobody. */
  vendor(): Promise<VendorActor | null>;
  customer(): Promise<CustomerActor | null>;
}

/** One request, as the procedures see it. */
export interface ApiContext {
  readonly deps: ApiDeps;
  readonly callers: Callers;
  readonly requestId: string;
  /** The language of the answer's sentences, from `Accept-Language`. */
  readonly locale: Locale;
  /** The `Idempotency-Key` header; `null` when absent. */
  readonly idempotencyKey: string | null;
  /** Ends the operator's or the customer's session and forgets its cookie. */
  signOut(side: 'operator' | 'customer'): Promise<void>;
}
