import type { Product } from '../catalog/product.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { License, LicenseTerms } from './license.ts';
import { refundedOf } from './refunded-of.ts';

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
