import { catalog } from '@signet/catalog/catalog';
import { explainRevocation } from '@signet/domain/runtime/explain-revocation';
import {
  judgeLicense,
  type LicenseCase,
  type LicenseVerdict,
} from '@signet/domain/runtime/judge-license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { err, ok } from '@signet/domain/shared/result';
import type { KeyRing } from '@signet/license-token/key-ring';
import { tokenHash } from '@signet/license-token/token-hash';
import { verifyLicenseToken } from '@signet/license-token/verify-license-token';
import type { RevocationSource } from './revocation-source.ts';

/** What every token of one run is judged by. */
export interface Judgement {
  readonly ring: KeyRing;
  /** The product the license must be for; absent = any. */
  readonly product: string | undefined;
  /** The host it must be bound to; absent = not judged. */
  readonly host: string | undefined;
  readonly now: UnixSeconds;
  /** The signed list it must not be on; absent = what the server knows is not known here. */
  readonly revocations?: RevocationSource | undefined;
}

/** Judges one token with keys and files alone: no server, no store, no network. */
export function judgeToken(token: string, judgement: Judgement): LicenseVerdict {
  const verification = verificationOf(token, judgement);
  const { revocations, now } = judgement;
  const claims = verification.ok ? verification.value : null;
  const entry = claims && revocations?.find(tokenHash(claims.sub), claims.generation);
  const verdict = judgeLicense(catalog, {
    verification,
    host: judgement.host,
    authority: entry ? 'revoked' : 'none',
    lastHeartbeatAt: null,
    now,
  });
  if (revocations === undefined || claims === null) return verdict;
  const step = explainRevocation(revocations.list, entry ?? undefined, now);
  return { ...verdict, explanation: [step, ...verdict.explanation] };
}

/** The date is not judged here: an expired license is still one, and the product's policy says what follows (R3). */
function verificationOf(token: string, { ring, product }: Judgement): LicenseCase['verification'] {
  const verified = verifyLicenseToken(token, ring, product === undefined ? {} : { product });
  if (verified.ok) return ok(verified.value.claims);
  const { error } = verified;
  if (error.code === 'LICENSE_EXPIRED') throw new Error('A date was judged that nobody gave');
  return err(error);
}
