import type { Knowledge } from '../heartbeat/knowledge.ts';
import { licenseIdOf } from '../token/held-token.ts';
import type { StateStore } from './state-store.ts';

/** Keeps what changed, each part on its own; answers whether all of it is kept. */
export async function keep(
  state: StateStore,
  before: Knowledge,
  after: Knowledge,
): Promise<boolean> {
  const writes: Promise<boolean>[] = [];
  // The token last: after a crash in between, the older one with newer proofs is asked again.
  if (after.keys !== before.keys)
    writes.push(state.write('key-rings', JSON.stringify(after.keys.rings)));
  if (after.revocations !== before.revocations && after.revocations !== null)
    writes.push(state.write('revocations', JSON.stringify(after.revocations.texts)));
  if (after.mark !== before.mark) writes.push(state.write('high-water-mark', `${after.mark}`));
  if (after.receipt !== before.receipt)
    writes.push(state.write('receipt', after.receipt?.text ?? ''));
  if (after.held !== before.held) {
    const over = licenseIdOf(after.configured.fact);
    writes.push(state.write('token', JSON.stringify({ token: after.held.text, over })));
  }
  return (await Promise.all(writes)).every(Boolean);
}
