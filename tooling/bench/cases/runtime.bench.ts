import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { catalog } from '@signet/catalog/catalog';
import type { Catalog } from '@signet/domain/catalog/define-catalog';
import { evaluateRuntime } from '@signet/domain/runtime/evaluate-runtime';
import type { RuntimeFacts } from '@signet/domain/runtime/runtime-facts';
import { factsOfLicense } from '@signet/domain/timeline/facts-of-license';
import { type FleetLicense, whatIf } from '@signet/domain/timeline/what-if';
import type { BenchRow } from '../bench-row.ts';
import { type Contender, interleave } from '../interleave.ts';
import { issuedAt } from '../sample-claims.ts';

const DAY = 86_400;
const operations = 50_000;
const now = issuedAt + 200 * DAY;
const { storefront, gateway } = catalog.products;
/** The storefront under the gateway's rules: every license is judged twice, and many change. */
const after: Catalog = {
  ...catalog,
  products: {
    ...catalog.products,
    storefront: { ...storefront, enforcement: gateway.enforcement },
  },
};

/**
 * The runtime state of an install, and what a change of the catalog would do to a fleet of them,
 * against one bare signature check: a million states and 300,000 licenses a second where it does 16,000.
 */
export async function bench(): Promise<readonly BenchRow[]> {
  const times = await interleave(15, {
    evaluate: { operations, run: () => evaluateAll([...fleetOf(512)].map(factsOf)) },
    fleet: { operations, run: () => judgeFleet(operations) },
    rawVerify: rawVerify(500),
  });
  const row = (name: string, figure: 'evaluate' | 'fleet', goal: number): BenchRow => ({
    name,
    figure: 1e9 / times.median(figure),
    ceiling: 1e9 / times.median('rawVerify'),
    ratio: times.speed(figure, 'rawVerify'),
    goal,
    direction: 'at least',
    unit: '/s',
  });
  return [
    row('evaluate a runtime state', 'evaluate', 62.5),
    row('what-if over a fleet, both policies', 'fleet', 18.75),
  ];
}

function rawVerify(times: number): Contender {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const data = randomBytes(1_000);
  const signature = sign(null, data, privateKey);
  return {
    operations: times,
    run: () => {
      for (let index = 0; index < times; index += 1) {
        if (!verify(null, data, publicKey, signature)) throw new Error('the signature is wrong');
      }
    },
  };
}

function factsOf(license: FleetLicense): RuntimeFacts {
  const { issuedAt: signedAt, lastHeartbeatAt } = license;
  return factsOfLicense(license, { signedAt, lastHeartbeatAt });
}

function evaluateAll(facts: readonly RuntimeFacts[]): void {
  let open = 0;
  for (let index = 0; index < operations; index += 1) {
    const known = facts[index % facts.length];
    if (known === undefined) throw new Error('no facts');
    if (evaluateRuntime(known, gateway.enforcement, now).capabilities.core) open += 1;
  }
  if (open === 0) throw new Error('every install is locked');
}

function judgeFleet(size: number): void {
  const running = whatIf({ before: catalog, after }, fleetOf(size), { now });
  let step = running.next();
  while (step.done !== true) step = running.next();
  if (step.value.judged !== size || step.value.changed === 0) throw new Error('nothing changed');
}

/** Licenses of every status, one after the other, as a cursor over a table gives them. */
function* fleetOf(size: number): Generator<FleetLicense> {
  const statuses = ['active', 'active', 'active', 'suspended', 'expired', 'revoked'] as const;
  for (let index = 0; index < size; index += 1) {
    const isTrial = index % 5 === 0;
    yield {
      id: `lic_${index}`,
      product: 'storefront',
      status: statuses[index % statuses.length] ?? 'active',
      kind: isTrial ? 'trial' : 'perpetual',
      issuedAt: issuedAt + (index % 150) * DAY,
      expiresAt: isTrial ? issuedAt + (index % 400) * DAY : null,
      supportUntil: isTrial ? null : issuedAt + (index % 500) * DAY,
      lastHeartbeatAt: index % 7 === 0 ? null : now - (index % 60) * DAY,
    };
  }
}
