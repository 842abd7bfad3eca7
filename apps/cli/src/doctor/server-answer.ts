import type { CheckOutcome, Said } from './check.ts';
import { egressTexts as texts } from './egress-texts.ts';

/** What a license server said of itself. */
export interface ServerAnswer {
  /** Its clock, Unix seconds; `null` where it did not say. */
  readonly date: number | null;
}

/** How asking it came out. */
export interface Asked {
  readonly outcome: CheckOutcome;
  readonly said: Said;
  readonly answer: ServerAnswer | null;
}

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 1_048_576;

/** Asks a server for its public keys: only a license server has them, and a proxy's page is told apart. */
export async function askServer(server: string, acceptedKids: readonly string[]): Promise<Asked> {
  const url = `${server.replace(/\/+$/, '')}/.well-known/signet/jwks.json`;
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const kids = response.ok ? kidsIn(await response.text()) : undefined;
    if (kids === undefined) return other(`HTTP ${response.status}`);
    const date = Date.parse(response.headers.get('date') ?? '');
    const answer = { date: Number.isNaN(date) ? null : Math.floor(date / 1000) };
    const isOurs = kids.some((kid) => acceptedKids.includes(kid));
    return isOurs
      ? { outcome: 'ok', said: texts.answered(), answer }
      : { outcome: 'warn', said: texts.otherKeys(), answer };
  } catch (error) {
    return other(error instanceof Error ? error.name : 'no answer');
  }
}

function other(what: string): Asked {
  return { outcome: 'fail', said: texts.otherAnswer(what), answer: null };
}

function kidsIn(text: string): readonly string[] | undefined {
  if (text.length > MOST_BYTES) return undefined;
  try {
    const set: unknown = JSON.parse(text);
    const keys: unknown = typeof set === 'object' && set !== null && 'keys' in set && set.keys;
    if (!Array.isArray(keys)) return undefined;
    return keys.map((key: { readonly kid?: unknown } | null) => String(key?.kid));
  } catch {
    return undefined;
  }
}
