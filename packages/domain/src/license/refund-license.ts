import type { Product } from '../catalog/product.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { License, LicenseTerms, RefundedLicense } from './license.ts';
import { termsOf } from './terms-of.ts';

/** The first second in which a refund is no longer possible (B46, R13). */
export function refundWindowEnd(
  license: Pick<LicenseTerms, 'issuedAt'>,
  product: Pick<Product, 'refundDays'>,
): UnixSeconds {
  return license.issuedAt + product.refundDays * DAY;
}

/** Whether money may still be paid back: strictly before the window's end (B46, R13). */
export function requireRefundWindow(
  license: License,
  product: Pick<Product, 'refundDays'>,
  now: UnixSeconds,
): Result<License, SignetErrorOf<'LICENSE_NOT_ACTIVE' | 'REFUND_WINDOW_CLOSED'>> {
  const edge = requireEdge(license, 'license.refund');
  if (!edge.ok) return edge;
  const end = refundWindowEnd(license, product);
  return now < end ? edge : err({ code: 'REFUND_WINDOW_CLOSED', at: end });
}

/**
 * Decides what a full refund that happened does: the same as a revocation for the install (B48, B49).
 * The window was asked before the money moved; what the payment provider reports is a fact.
 */
export function refundLicense(
  license: License,
  command: { readonly refundId: string },
  now: UnixSeconds,
): Result<DecisionOf<'license.refund'>, SignetErrorOf<'LICENSE_NOT_ACTIVE'>> {
  const before = requireEdge(license, 'license.refund');
  if (!before.ok) return before;
  const refunded = refundedOf(license, command.refundId, now);
  return ok({
    event: { type: 'license.refund', at: now, before: before.value, license: refunded },
    licenses: [refunded],
    claims: null,
  });
}

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
    return err({ code: 'VALIDATION', param: 'refund_id', detail: 'A refund id starts with re_.' });
  }
  const refunded = refundedOf(license, command.refundId, now);
  return ok({
    event: { type: 'license.mark_refunded', at: now, before: before.value, license: refunded },
    licenses: [refunded],
    claims: null,
  });
}

/** A license that was revoked before keeps the instant of its revocation. */
function refundedOf(license: License, refundId: string, now: UnixSeconds): RefundedLicense {
  const revokedAt = license.status === 'revoked' ? license.revokedAt : now;
  return { ...termsOf(license), status: 'refunded', revokedAt, refundId };
}
