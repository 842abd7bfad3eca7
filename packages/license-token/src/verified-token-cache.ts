import type { Result } from '@signet/domain/shared/result';
import {
  judgeLicenseToken,
  type LicenseExpectation,
  type VerifiedLicenseToken,
} from './judge-license-token.ts';
import type { KeyRing } from './key-ring.ts';
import type { LicenseTokenRefusal } from './token-refusal.ts';
import { verifyLicenseTokenAside } from './verify-token-aside.ts';

interface Entry {
  readonly token: string;
  readonly verified: VerifiedLicenseToken;
}

const DEFAULT_CAPACITY = 10_000;
/** Enough of a signature to tell tokens apart (192 bits); the full compare is what decides. */
const KEY_LENGTH = 32;

/**
 * Remembers the newest tokens that verified against one ring, so that looking at one again costs a
 * map lookup and a compare of the whole text. Refusals are never remembered. Product and date are
 * judged at every look; revocation is no part of a token and is looked up by id elsewhere (R5).
 * Two generations of half the capacity each keep it bounded and what is in use stays.
 */
export class VerifiedTokenCache {
  readonly #ring: KeyRing;
  readonly #half: number;
  #recent = new Map<string, Entry>();
  #older = new Map<string, Entry>();

  /** A cache for one ring of at most `capacity` tokens; a changed ring needs a new cache. */
  constructor(ring: KeyRing, capacity: number = DEFAULT_CAPACITY) {
    this.#ring = ring;
    this.#half = Math.max(1, Math.floor(capacity / 2));
  }

  /** How many tokens are remembered. */
  get size(): number {
    return this.#recent.size + this.#older.size;
  }

  /** The same verdict as `verifyLicenseToken`; a token never seen before is checked on another thread. */
  async verify(
    token: string,
    expected: LicenseExpectation = {},
  ): Promise<Result<VerifiedLicenseToken, LicenseTokenRefusal>> {
    const key = typeof token === 'string' ? token.slice(-KEY_LENGTH) : '';
    const entry = this.#find(key);
    if (entry !== undefined && entry.token === token) {
      return judgeLicenseToken(entry.verified, expected);
    }
    const verified = await verifyLicenseTokenAside(token, this.#ring);
    if (!verified.ok) return verified;
    this.#remember(key, { token, verified: verified.value });
    return judgeLicenseToken(verified.value, expected);
  }

  /** Forgets every token. */
  clear(): void {
    this.#recent = new Map();
    this.#older = new Map();
  }

  #find(key: string): Entry | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const older = this.#older.get(key);
    if (older !== undefined) this.#remember(key, older);
    return older;
  }

  #remember(key: string, entry: Entry): void {
    if (this.#recent.size >= this.#half) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#older.delete(key);
    this.#recent.set(key, entry);
  }
}
