import { ADOPTION_WINDOW } from '@signet/domain/key/adoption';
import { activeKeyOf } from '@signet/domain/key/key-ring';
import type { LicenseId } from '@signet/domain/license/license';
import type { LicenseDeps } from '../license/deps.ts';
import { resendLicense } from '../license/resend-license.ts';
import type { RotationDeps } from './key-deps.ts';

/** What re-issuing stands on. */
export interface ReissueDeps {
  readonly rotation: Pick<RotationDeps, 'keys' | 'fleet' | 'clock'>;
  readonly license: LicenseDeps;
}

/** What a run did. */
export interface Reissued {
  readonly signed: number;
}

/** Licenses that are looked at together. */
const BATCH = 100;

/**
 * Signs the licenses of retiring keys again with the key that signs now, where every install that
 * beat in the last 30 days accepts it (B70, B71, R18); each gets its token with its next heartbeat,
 * and nobody is mailed. Safe to repeat, and to stop between two batches (`isWanted`). A license that was changed
 * meanwhile is left to the next run.
 */
export async function reissueLicenses(
  { rotation, license }: ReissueDeps,
  isWanted: () => boolean = () => true,
): Promise<Reissued> {
  const ring = await rotation.keys.list();
  let signed = 0;
  for (const { kid: from, algorithm } of ring.filter(({ stage }) => stage === 'retiring')) {
    const to = activeKeyOf(ring, algorithm)?.kid;
    if (to === undefined) continue;
    const since = rotation.clock.now() - ADOPTION_WINDOW;
    let place: { readonly after?: LicenseId } | undefined = {};
    while (place !== undefined && isWanted()) {
      const ids = await rotation.fleet.reissuable({ from, to, since, limit: BATCH, ...place });
      for (const id of ids) signed += await signAgain(license, id);
      const after = ids.at(-1);
      place = after === undefined || ids.length < BATCH ? undefined : { after };
    }
  }
  return { signed };
}

const job = { kind: 'job', id: 'key.reissue' } as const;

async function signAgain(deps: LicenseDeps, id: LicenseId): Promise<number> {
  const plan = await resendLicense(deps, { id });
  if (!plan.ok || plan.value.decision.claims === null) return 0;
  const { decision, loaded } = plan.value;
  const { claims } = plan.value.decision;
  const { sha256 } = await deps.signer.seal(claims);
  const written = await deps.ledger.commit({
    actor: job,
    requestId: 'key.reissue',
    at: deps.clock.now(),
    decision,
    expected: new Map(loaded.map(({ license, version }) => [license.id, version])),
    token: { claims, sha256 },
    newAccount: null,
    mails: [],
    idempotency: null,
  });
  return written.ok ? 1 : 0;
}
