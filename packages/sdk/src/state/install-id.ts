import { randomUUID } from 'node:crypto';
import type { StateStore } from './state-store.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The id of this install: made once at random and kept beside the license. It is never derived from
 * the machine, so a container keeps it when its host changes (R22). Two processes that start at
 * once on one folder agree on it; a damaged one is replaced.
 */
export async function installId(state: StateStore): Promise<string> {
  const made: string = randomUUID();
  const kept = (await state.claim('install-id', made)).trim();
  if (UUID.test(kept)) return kept;
  await state.write('install-id', made);
  return made;
}
