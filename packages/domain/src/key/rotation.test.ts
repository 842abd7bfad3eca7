import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideActivation } from './activate-key.ts';
import { measureAdoption } from './adoption.ts';
import { activeKeyOf, type RingKey, stageOfNewKey } from './key-ring.ts';
import { isPublished } from './key-transition.ts';
import { decideRetirement, type KeyHolder } from './retire-key.ts';

const everyone = measureAdoption([], 'any', 0);
/** One act of an operator; the number says which key or license, and may point at none. */
interface Step {
  readonly act: 'generate' | 'activate' | 'retire' | 'issue' | 're-issue' | 'revoke';
  readonly index: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom('generate', 'activate', 'retire', 'issue', 're-issue', 'revoke'),
    index: fc.nat(6),
  }),
  { maxLength: 40 },
);

/** A server with one algorithm: keys come and go as the rules let them, licenses are signed by the active one. */
class Server {
  ring: readonly RingKey[] = [{ kid: 'k0', algorithm: 'EdDSA', stage: 'active' }];
  licenses: readonly KeyHolder[] = [];

  get signing(): string {
    return activeKeyOf(this.ring, 'EdDSA')?.kid ?? 'none';
  }

  replace(...changed: readonly (RingKey | null)[]): void {
    this.ring = this.ring.map((key) => changed.find((one) => one?.kid === key.kid) ?? key);
  }

  change(index: number, change: Partial<KeyHolder>): void {
    this.licenses = this.licenses.map((one, at) => (at === index ? { ...one, ...change } : one));
  }

  act({ act, index }: Step): void {
    const { ring, licenses, signing } = this;
    if (act === 'generate') {
      const stage = stageOfNewKey(ring, 'EdDSA');
      this.ring = [...ring, { kid: `k${ring.length}`, algorithm: 'EdDSA', stage }];
    } else if (act === 'activate') {
      const { result } = decideActivation(ring, { mode: 'normal', kid: `k${index}` }, everyone);
      if (result.ok) this.replace(result.value.activated, result.value.retiring);
    } else if (act === 'retire') {
      const { result } = decideRetirement(ring, `k${index}`, licenses);
      if (result.ok) this.replace(result.value);
    } else if (act === 'issue') {
      const license = { name: `l${licenses.length}`, status: 'active', kid: signing } as const;
      this.licenses = [...licenses, license];
    } else this.change(index, act === 'revoke' ? { status: 'revoked' } : { kid: signing });
  }
}

test('B65, B70–B72: through every rotation exactly one key signs, and every live license verifies', () => {
  fc.assert(
    fc.property(steps, (walk) => {
      const server = new Server();
      for (const step of walk) {
        server.act(step);
        expect(server.ring.filter(({ stage }) => stage === 'active')).toHaveLength(1);
        const published = server.ring.filter(({ stage }) => isPublished(stage));
        const live = server.licenses.filter(({ status }) => status === 'active');
        const accepted = published.map(({ kid }) => kid);
        expect(live.filter(({ kid }) => !accepted.includes(kid))).toEqual([]);
      }
    }),
  );
});
