import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the newest receipt says, and the receipt itself: the proof of the last heartbeat. */
export interface ShownReceipt {
  readonly text: string;
  /** What is written in it, as JSON that a person reads. */
  readonly claims: string;
  /** When the server signed it, Unix seconds; `null` where it does not say. */
  readonly at: number | null;
}

/** The receipt that the install keeps; `null` when it has none. It was verified when it came in. */
export async function readReceipt(stateDir: string | null): Promise<ShownReceipt | null> {
  if (stateDir === null) return null;
  const text = await readFile(join(stateDir, 'receipt'), 'utf8').catch(() => '');
  const [, payload] = text.split('.');
  if (payload === undefined) return null;
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const at: unknown = Reflect.get(Object(claims), 'iat');
  return {
    text,
    claims: JSON.stringify(claims, null, 2),
    at: typeof at === 'number' ? at : null,
  };
}
