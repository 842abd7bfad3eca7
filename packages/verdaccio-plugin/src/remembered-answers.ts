import { createHash } from 'node:crypto';
import { NoAnswerError, type Permission } from './ask-signet.ts';
import type { Settings } from './plugin-config.ts';

/** One question about one package. */
export interface Question {
  readonly token: string;
  readonly name: string;
}

/** Asks, with a memory: for seconds while all is well, and for an earlier yes while Signet does not answer. */
export type Ask = (question: Question) => Promise<Permission>;

const MOST = 10_000;

/**
 * Wraps the asking in a memory. An install asks for each package twice (metadata and tarball), and an
 * outage of Signet must not stop the builds of those who were allowed a moment ago. A refusal
 * is never kept beyond `cacheMs`, and a yes is taken back as soon as Signet says so.
 */
export function rememberAnswers(
  ask: Ask,
  { cacheMs, outageMs }: Pick<Settings, 'cacheMs' | 'outageMs'>,
  now: () => number = Date.now,
): Ask {
  const memory = new Map<string, { readonly at: number; readonly permission: Permission }>();
  return async (question) => {
    const key = keyOf(question);
    const known = memory.get(key);
    const age = known === undefined ? Infinity : now() - known.at;
    if (known !== undefined && age < cacheMs) return known.permission;
    try {
      const permission = await ask(question);
      memory.delete(key);
      memory.set(key, { at: now(), permission });
      const [oldest] = memory.keys();
      if (memory.size > MOST && oldest !== undefined) memory.delete(oldest);
      return permission;
    } catch (error) {
      const stands = known?.permission.allowed === true && age < outageMs;
      if (error instanceof NoAnswerError && stands) return known.permission;
      throw error;
    }
  };
}

/** Tokens are secrets, so the memory knows them by their hash. */
function keyOf({ token, name }: Question): string {
  return createHash('sha256').update(`${token}\n${name}`).digest('base64');
}
