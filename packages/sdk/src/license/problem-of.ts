import type { Product } from '@signet/domain/catalog/product';
import type { InstallError } from '@signet/domain/error/install-error';
import { isExpired } from '@signet/domain/runtime/term-layer';
import type { Standing } from './standing.ts';

/** What is wrong with the license itself, the gravest first, whatever the policy makes of it (R3). */
export function problemOf(
  { token, authority, reason }: Pick<Standing, 'token' | 'authority' | 'reason'>,
  { enforcement }: Pick<Product, 'enforcement'>,
  now: number,
): InstallError | null {
  if (token.state === 'missing') return { code: 'LICENSE_MISSING' };
  if (token.state === 'invalid') return token.error;
  const at = token.claims.expires_at;
  const isOver = at !== null && isExpired(token.claims, enforcement, now);
  if (isOver && enforcement.onExpiry === 'page503') return { code: 'TRIAL_ENDED', at };
  if (authority === 'revoked') return { code: 'LICENSE_REVOKED', reason: reason ?? 'revoked' };
  if (authority === 'suspended') return { code: 'LICENSE_SUSPENDED' };
  return isOver ? { code: 'LICENSE_EXPIRED', at } : null;
}
