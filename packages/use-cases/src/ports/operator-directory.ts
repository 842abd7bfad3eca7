import type { Locale } from '@signet/domain/catalog/localized-text';
import type { Role } from '../actor/actor.ts';

/** Where an operator is reached by mail. */
export interface OperatorAddress {
  readonly id: string;
  readonly email: string;
  /** The language of their last sign-in; English before the first. */
  readonly locale: Locale;
}

/** Who the vendor's people are. */
export interface OperatorDirectory {
  /** Everyone of a role, in the order of their addresses. */
  operatorsOf(role: Role): Promise<readonly OperatorAddress[]>;
}
