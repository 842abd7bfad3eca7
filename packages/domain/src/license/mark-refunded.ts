import type { SignetErrorOf } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { License } from './license.ts';
import { refundedOf } from './refunded-of.ts';

const REFUND_ID = /^re_[A-Za-z0-9_]{3,250}$/;

/** Decides that a license counts as refunded because someone paid it back by hand (B51, R13). */
export function markRefunded(
  license: License,
  command: { readonly refundId: string },
  now: UnixSeconds,
): Result<DecisionOf<'license.mark_refunded'>, SignetErrorOf<'LICENSE_NOT_ACTIVE' | 'VALIDATION'>> {
  const before = requireEdge(license, 'license.mark_refunded');
  if (!before.ok) return before;
  if (!REFUND_ID.test(command.refundId)) {
    return err({
      code: 'VALIDATION',
      param: 'refund_id',
      detail: {
        en: 'A refund id starts with re_.',
        ro: 'Un identificator de rambursare începe cu re_.',
      },
    });
  }
  const refunded = refundedOf(license, command.refundId, now);
  return ok({
    event: { type: 'license.mark_refunded', at: now, before: before.value, license: refunded },
    licenses: [refunded],
    claims: null,
  });
}
