import type { ServerDeps } from '@signet/server/server-deps';
import type { Env } from '@signet/wiring/env';
import type { Store } from '@signet/wiring/open-store';
import type { Wiring } from '@signet/wiring/wire';
import { builtFrontEnds } from './front-ends.ts';

/** What the server stands on, from what was wired. */
export function serverDepsOf(
  { env, store, wiring }: { readonly env: Env; readonly store: Store; readonly wiring: Wiring },
  { logger, publicUrl }: Pick<ServerDeps, 'logger' | 'publicUrl'>,
): ServerDeps {
  return {
    license: wiring.license,
    anomaly: wiring.anomaly,
    audit: wiring.audit,
    outbox: wiring.outbox,
    pulses: wiring.pulses,
    registry: wiring.registry,
    keys: wiring.key.keys,
    key: wiring.key,
    rotation: wiring.rotation,
    identity: wiring.identity,
    verifier: wiring.verifier,
    lists: wiring.lists,
    heartbeat: wiring.heartbeat,
    locator: wiring.locator,
    jwks: () => wiring.cabinet.jwks(),
    isReady: () => isCurrent(store),
    logger,
    publicUrl,
    trustedProxies: env.trustedProxies,
    frontEnds: builtFrontEnds(),
  };
}

/** The store answers, and is of this release. */
async function isCurrent(store: Store): Promise<boolean> {
  try {
    const { pending, unknown } = await store.state();
    return pending.length === 0 && unknown.length === 0;
  } catch {
    return false;
  }
}
