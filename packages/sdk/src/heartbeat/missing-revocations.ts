import { revocationsAfter } from './absorb-answer.ts';
import type { Knowledge, RevocationProof } from './knowledge.ts';
import type { Transport } from './transport.ts';

/** More additions than this are fetched as one, so that what an install keeps does not grow with time. */
const MOST_ADDITIONS = 8;

/** How the list is fetched. */
interface Fetching {
  /** The public revocation list's address; `null` for nowhere. */
  readonly url: string | null;
  readonly transport: Transport;
  readonly signal: AbortSignal;
}

/**
 * The revocation list that an install should have and has not (R19, C48): an answer with a part of
 * it was lost, or it has come in more parts than are worth keeping. What is asked for is public and
 * says nothing of the install. `null` where nothing is missing or it cannot be had now.
 */
export async function missingRevocations(
  knowledge: Knowledge,
  { url, transport, signal }: Fetching,
): Promise<RevocationProof | null> {
  if (url === null || !lacksRevocations(knowledge)) return null;
  try {
    const response = await transport({
      method: 'GET',
      url: `${url}?${queryOf(knowledge)}`,
      body: '',
      signal,
    });
    const text = response.status === 200 ? response.body.trim() : undefined;
    const found = revocationsAfter(knowledge, text);
    return found === knowledge.revocations ? null : found;
  } catch {
    return null;
  }
}

/** Whether a receipt told of a newer list than the one that is kept, or that one came in too many parts. */
export function lacksRevocations({ revocations, receipt }: Knowledge): boolean {
  const known = revocations?.claims.version ?? 0;
  const isBehind = (receipt?.claims.revocations_version ?? 0) > known;
  return isBehind || (revocations?.texts.length ?? 0) > MOST_ADDITIONS + 1;
}

/** Everything since the whole list that is kept, or the whole one; signed as this install's token is. */
function queryOf({ revocations, held, keys }: Knowledge): string {
  const kid = held.fact.state === 'valid' ? held.fact.claims.kid : '';
  const alg = keys.ever.keys.get(kid)?.alg ?? 'EdDSA';
  return `alg=${alg}${revocations === null ? '' : `&since=${revocations.base}`}`;
}
