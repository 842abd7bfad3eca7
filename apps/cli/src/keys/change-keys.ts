import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignetError } from '@signet/domain/error/signet-error';
import type { Result } from '@signet/domain/shared/result';
import type { KeyDeps } from '@signet/use-cases/key/key-deps';
import { failureOf } from '../failure/cli-failure.ts';
import { withWiring } from '../store/open-wiring.ts';

/** Who changes keys here, in which request. */
export const keyChange = {
  actor: { kind: 'console', id: 'signet' },
  requestId: `cli-${process.pid}`,
} as const;

/** Changes the ring, and writes the key set beside the store again, so that `verify` knows the change. */
export async function changeKeys<T>(
  change: (deps: KeyDeps) => Promise<Result<T, SignetError>>,
): Promise<T> {
  return withWiring(async ({ env, wiring: { key } }) => {
    const changed = await change(key);
    if (!changed.ok) throw failureOf(changed.error);
    const published = (await key.keys.list()).filter(({ stage }) => stage !== 'retired');
    const jwks = { keys: published.map(({ publicJwk }) => publicJwk) };
    await writeFile(join(env.dataDir, 'jwks.json'), `${JSON.stringify(jwks, null, 2)}\n`);
    return changed.value;
  });
}
