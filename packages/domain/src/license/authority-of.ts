import type { RuntimeFacts } from '../runtime/runtime-facts.ts';
import type { License } from './license.ts';

/**
 * What the licensing authority says of a license in its status. A transferred license's token is
 * superseded, which an install sees as revoked (R11); an expired one says so itself.
 */
export function authorityOf({ status }: Pick<License, 'status'>): RuntimeFacts['authority'] {
  if (status === 'suspended') return 'suspended';
  return status === 'active' || status === 'expired' ? 'none' : 'revoked';
}
