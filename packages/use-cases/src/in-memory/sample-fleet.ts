import type { ActiveLicense, License } from '@signet/domain/license/license';
import type { Commit, Ledger } from '../ports/ledger.ts';
import type { StoredLicense } from '../ports/license-store.ts';
import { issueCommit, sampleAccount, sampleIds, sampleLicense, sampleNow } from './samples.ts';

const DAY = 86_400;

const companies = [
  'Ștefan & Fiii SRL',
  '100% Lână SRL',
  'a_b Software',
  String.raw`c\d Systems`,
  "O'Neil & Co",
  'Țară Înaltă PFA',
  '株式会社 🚀',
  null,
];

/** A license of every status, product, tier and kind in turn, with many equal sort keys among them. */
export async function sampleFleet(ledger: Ledger): Promise<readonly StoredLicense[]> {
  const fleet: StoredLicense[] = [];
  for (let index = 0; index < 96; index += 1) {
    const commit = fleetCommit(index);
    const result = await ledger.commit(commit);
    if (!result.ok) throw new Error(`License ${index} of the fleet was refused`);
    fleet.push(...result.value);
  }
  return fleet;
}

function fleetCommit(index: number): Commit {
  const account = sampleAccount({
    email: `fleet-${index}@example.com`,
    company: companies[index % companies.length] ?? null,
    cif: `RO-${index}-FLEET`,
  });
  const terms = sampleLicense(account, factsOf(index));
  const license = withStatus(terms, index);
  const commit = issueCommit(account, terms);
  return { ...commit, mails: [], decision: { ...commit.decision, licenses: [license] } };
}

function factsOf(index: number): Partial<ActiveLicense> {
  const issuedAt = sampleNow - (index % 30) * DAY;
  const isTrial = index % 5 === 0;
  return {
    product: index % 2 === 0 ? 'fleet-one' : 'fleet-two',
    tier: ['starter', 'pro', 'growth'][index % 3] ?? 'pro',
    kind: isTrial ? 'trial' : 'perpetual',
    issuedAt,
    expiresAt: isTrial ? issuedAt + 30 * DAY : null,
    supportUntil: isTrial ? null : issuedAt + 20 * DAY,
    kid: index % 7 === 0 ? 'k2' : 'k1',
    nichePackages: index % 4 === 0 ? ['services', 'travel'] : [],
    ...(index % 6 === 0 ? { domains: ['shared.example'] } : {}),
    ...(index % 11 === 10 ? { domains: [], redirectDomains: [] } : {}),
  };
}

/** Two in three are active, as in a real fleet. */
function withStatus(license: ActiveLicense, index: number): License {
  const at = sampleNow - 60;
  switch (index % 15) {
    case 1:
      return { ...license, status: 'suspended', suspendedAt: at, suspendReason: 'Chargeback' };
    case 2:
      return { ...license, status: 'expired', expiredAt: at };
    case 4: {
      const revokeReason = { code: 'misuse', text: 'Two installs on one key' } as const;
      return { ...license, status: 'revoked', revokedAt: at, revokeReason };
    }
    case 7:
      return { ...license, status: 'refunded', revokedAt: at, refundId: sampleIds.next('pay') };
    case 8:
      return { ...license, status: 'transferred', transferredAt: at, transferredTo: license.id };
    default:
      return license;
  }
}
