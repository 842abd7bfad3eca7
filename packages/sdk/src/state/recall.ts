import { LAST_SECOND } from '@signet/domain/claims/claim-table';
import { receiptKind } from '@signet/domain/claims/signed-kind';
import { verifyObject } from '@signet/license-token/verify-object';
import { revocationsAfter } from '../heartbeat/absorb-answer.ts';
import { isObject, parseJson } from '../heartbeat/heartbeat-wire.ts';
import { firstKnowledge, type Knowledge, withMark } from '../heartbeat/knowledge.ts';
import { recallRings } from '../keys/trusted-keys.ts';
import { chooseToken, holdToken, type KeptToken, licenseIdOf } from '../token/held-token.ts';
import { installId } from './install-id.ts';
import type { StateName, StateStore } from './state-store.ts';

/** What an install is told at start; the rest it remembers. */
export interface Configured {
  readonly product: string;
  readonly keys: Knowledge['keys']['shipped'];
  readonly token: string | undefined;
}

/**
 * What an install knows when it starts: what it was configured with and what it kept. Each kept
 * text is verified again; one that does not hold is as good as absent.
 */
export async function recall(state: StateStore, configured: Configured): Promise<Knowledge> {
  const { product } = configured;
  const keys = recallRings(configured.keys, await textsIn(state, 'key-rings'));
  const id = await installId(state);
  const ownToken = holdToken(configured.token, keys.ever, product);
  const start = firstKnowledge({ product, installId: id, configured: ownToken, keys });
  const kept = readKept(await state.read('token'));
  const keptHeld = kept && { held: holdToken(kept.token, keys.ever, product), over: kept.over };
  const held = chooseToken(ownToken, keptHeld);
  const receipt = await keptReceipt(state, { ...start, held });
  let { revocations } = start;
  for (const text of await textsIn(state, 'revocations')) {
    revocations = revocationsAfter({ keys: { ...keys, current: keys.ever }, revocations }, text);
  }
  const mark = readMark(await state.read('high-water-mark'));
  return withMark({ ...start, held, receipt, revocations, mark });
}

/** The kept receipt, where it is this install's and of the license it runs on. */
async function keptReceipt(
  state: StateStore,
  { held, keys, installId: id }: Knowledge,
): Promise<Knowledge['receipt']> {
  const text = await state.read('receipt');
  const verified = text === null ? null : verifyObject(text, keys.ever, receiptKind);
  if (text === null || verified?.ok !== true) return null;
  const { claims } = verified.value;
  const isOurs = claims.install_id === id && claims.sub === licenseIdOf(held.fact);
  return isOurs ? { text, claims } : null;
}

async function textsIn(state: StateStore, name: StateName): Promise<readonly string[]> {
  const kept = parseJson((await state.read(name)) ?? '');
  return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : [];
}

function readKept(text: string | null): KeptToken | null {
  const kept = parseJson(text ?? '');
  if (!isObject(kept) || typeof kept['token'] !== 'string') return null;
  return { token: kept['token'], over: typeof kept['over'] === 'string' ? kept['over'] : null };
}

function readMark(text: string | null): number | null {
  const mark = Number(text ?? 'none');
  return Number.isSafeInteger(mark) && mark >= 0 && mark <= LAST_SECOND ? mark : null;
}
