import type { SignetError } from '@signet/domain/error/signet-error';
import type { Explained } from '@signet/domain/explanation/explained';
import { ADOPTION_WINDOW } from '@signet/domain/key/adoption';
import { effectsOfRetirement } from '@signet/domain/key/key-effect';
import type { RingKey } from '@signet/domain/key/key-ring';
import {
  decideRetirement,
  explainLingering,
  isLive,
  type KeyHolder,
} from '@signet/domain/key/retire-key';
import { type License, licenseStatuses } from '@signet/domain/license/license';
import type { CommandContext } from '../license/command-context.ts';
import type { SigningKeyRecord } from '../ports/signing-key-store.ts';
import type { RotationDeps } from './key-deps.ts';
import type { KeyPreview } from './key-preview.ts';
import { type KeyAnswered, oncePerRequest } from './once-per-request.ts';

/** A process signs with the key it knew for at most this long after another one activated the next. */
const SETTLE_SECONDS = 6;

/** So many holders are named; one is enough to refuse. */
const NAMED_HOLDERS = 200;

/**
 * Takes a key out of the ring (B71, R18): only one that no longer signs and that no live license
 * carries, else `KEY_IN_USE` names them (200 at most). Right after a switch it waits until every
 * process has stopped signing with the key. Errors: `NOT_FOUND`, `VALIDATION`, `KEY_IN_USE`,
 * `CONCURRENT_CHANGE`.
 */
export async function retireKey(
  deps: RotationDeps,
  context: CommandContext,
  { kid }: { readonly kid: string },
): KeyAnswered {
  return oncePerRequest(deps.keys, context, async (origin) => {
    const early = (await decide(deps, kid)).result;
    if (!early.ok) return early;
    await settle(deps, early.value);
    const { result } = await decide(deps, kid);
    if (!result.ok) return result;
    const change = { ...origin, at: deps.clock.now(), action: 'key.retire' } as const;
    return deps.keys.move([{ kid, from: 'retiring', to: 'retired' }], change);
  });
}

/** What retiring would do, or why it would be refused; names installs that still beat with the key. */
export async function previewRetirement(
  deps: RotationDeps,
  { kid }: { readonly kid: string },
): Promise<KeyPreview> {
  const { result, explanation } = await decide(deps, kid);
  const beaten = deps.clock.now() - ADOPTION_WINDOW;
  const lingering = explainLingering(kid, await deps.fleet.lingering(kid, beaten));
  const looked = { explanation: [...explanation, lingering], adoption: null };
  return result.ok
    ? { allowed: true, effects: effectsOfRetirement, ...looked }
    : { allowed: false, reason: result.error, ...looked };
}

async function decide(deps: RotationDeps, kid: string): Promise<Explained<RingKey, SignetError>> {
  return decideRetirement(await deps.keys.list(), kid, await holdersOf(deps, kid));
}

async function holdersOf({ licenses, clock }: RotationDeps, kid: string): Promise<KeyHolder[]> {
  const page = await licenses.list({
    filter: { kid: [kid], status: licenseStatuses.filter(isLive) },
    sort: 'domain',
    descending: false,
    limit: NAMED_HOLDERS,
    now: clock.now(),
  });
  return page.items.map(({ license }) => holderOf(license));
}

function holderOf({ id, domains, status, kid }: License): KeyHolder {
  return { name: domains[0] ?? id, status, kid };
}

async function settle(deps: RotationDeps, { algorithm }: RingKey): Promise<void> {
  const isNext = (key: SigningKeyRecord) => key.stage === 'active' && key.algorithm === algorithm;
  const switchedAt = (await deps.keys.list()).find(isNext)?.activatedAt ?? 0;
  const waited = deps.clock.now() - switchedAt;
  if (waited >= 0 && waited < SETTLE_SECONDS) await deps.pause(SETTLE_SECONDS - waited);
}
