import { catalog } from '@signet/catalog/catalog';
import {
  judgeLicense,
  type LicenseCase,
  type LicenseVerdict,
} from '@signet/domain/runtime/judge-license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { err, ok } from '@signet/domain/shared/result';
import type { KeyRing } from '@signet/license-token/key-ring';
import { verifyLicenseToken } from '@signet/license-token/verify-license-token';

/** What every token of one run is judged by. */
export interface Judgement {
  readonly ring: KeyRing;
  /** The product the license must be for; absent = any. */
  readonly product: string | undefined;
  /** The host it must be bound to; absent = not judged. */
  readonly host: string | undefined;
  readonly now: UnixSeconds;
}

/** Judges one token with keys alone: no server, no store, so what only the server knows is not known here. */
export function judgeToken(token: string, judgement: Judgement): LicenseVerdict {
  return judgeLicense(catalog, {
    verification: verificationOf(token, judgement),
    host: judgement.host,
    authority: 'none',
    lastHeartbeatAt: null,
    now: judgement.now,
  });
}

/** The date is not judged here: an expired license is still one, and the product's policy says what follows (R3). */
function verificationOf(token: string, { ring, product }: Judgement): LicenseCase['verification'] {
  const verified = verifyLicenseToken(token, ring, product === undefined ? {} : { product });
  if (verified.ok) return ok(verified.value.claims);
  const { error } = verified;
  if (error.code === 'LICENSE_EXPIRED') throw new Error('A date was judged that nobody gave');
  return err(error);
}
