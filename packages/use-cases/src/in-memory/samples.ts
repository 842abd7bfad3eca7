import { claimsOfLicense } from '@signet/domain/claims/claims-of-license';
import type { Decision } from '@signet/domain/license/decision';
import { expireLicense } from '@signet/domain/license/expire-license';
import type { ActiveLicense } from '@signet/domain/license/license';
import { refundLicense } from '@signet/domain/license/refund-license';
import { reinstateLicense } from '@signet/domain/license/reinstate-license';
import { resendLicense } from '@signet/domain/license/resend-license';
import { revokeLicense } from '@signet/domain/license/revoke-license';
import { suspendLicense } from '@signet/domain/license/suspend-license';
import { transferLicense } from '@signet/domain/license/transfer-license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Result } from '@signet/domain/shared/result';
import type { Actor } from '../actor/actor.ts';
import { mailsOf } from '../mail/reactions.ts';
import type { Account } from '../ports/account-store.ts';
import type { Commit } from '../ports/ledger.ts';
import type { StoredLicense } from '../ports/license-store.ts';
import { createCountedIds } from './counted-ids.ts';

/** Ids that no two samples of a test file share. */
export const sampleIds = createCountedIds();

/** The instant at which the samples happen: 1 May 2026, 12:00 UTC. */
export const sampleNow: UnixSeconds = 1_777_636_800;

/** Who acts in the samples. */
export const sampleActor: Actor = {
  kind: 'operator',
  id: 'usr_1',
  email: 'ana@vendor.example',
  role: 'owner',
};

/** A new customer with an address of its own. */
export function sampleAccount(facts: Partial<Account> = {}): Account {
  const id = sampleIds.next('acc');
  const email = `${id}@example.com`;
  return { id, email, company: 'Ștefan & Fiii SRL', cif: 'RO12345678', locale: 'ro', ...facts };
}

/** An active license of the account. */
export function sampleLicense(account: Account, facts: Partial<ActiveLicense> = {}): ActiveLicense {
  const { id: accountId, email, company, cif, locale } = account;
  const id = sampleIds.next('lic');
  return {
    status: 'active',
    id,
    product: 'storefront',
    tier: 'pro',
    kind: 'perpetual',
    holder: { accountId, email, company, cif, locale },
    domains: [`${id.replace('_', '-')}.example`, 'second.example'],
    redirectDomains: ['second.example'],
    features: ['white_label', 'audit_log'],
    // Not in alphabetical order, as a catalog's are not: the store must not sort them.
    limits: { sites: 3, api_calls: null, a: 1 },
    themes: ['theme-services'],
    plugins: [],
    nichePackages: ['services'],
    earlyAdopter: true,
    issuedAt: sampleNow,
    expiresAt: null,
    supportUntil: sampleNow + 2_592_000,
    generation: 1,
    kid: 'k1',
    jti: sampleIds.next('tok'),
    installId: sampleIds.uuid(),
    paymentId: null,
    transferredFrom: null,
    multiInstallWindow: null,
    ...facts,
  };
}

/** The commit of an issue to a new customer, with the mail that carries the token. */
export function issueCommit(account: Account, license: ActiveLicense): Commit {
  const decision: Decision = {
    event: { type: 'license.issue', at: sampleNow, license, sendEmail: true },
    licenses: [license],
    claims: claimsOfLicense(license, mint(license.jti)),
  };
  return { ...commitOf(decision, []), newAccount: account };
}

/** The commit of a re-send of what was read. */
export function resendCommit(stored: StoredLicense): Commit {
  const decision = taken(resendLicense(stored.license, mint(sampleIds.next('tok'))));
  return commitOf(decision, [stored]);
}

/** The commit of a revocation of what was read. */
export function revokeCommit(stored: StoredLicense): Commit {
  const command = {
    reasonCode: 'leaked',
    reason: 'Seen on a public forum',
    tellCustomer: true,
  } as const;
  return commitOf(taken(revokeLicense(stored.license, command, sampleNow)), [stored]);
}

/** The commit of a suspension of what was read. */
export function suspendCommit(stored: StoredLicense): Commit {
  const command = { reason: 'The payment is disputed' };
  return commitOf(taken(suspendLicense(stored.license, command, sampleNow)), [stored]);
}

/** The commit of the end of such a suspension. */
export function reinstateCommit(stored: StoredLicense): Commit {
  return commitOf(taken(reinstateLicense(stored.license, sampleNow)), [stored]);
}

/** The commit of a full refund of what was read. */
export function refundCommit(stored: StoredLicense): Commit {
  const command = { refundId: 're_01_sample' };
  return commitOf(taken(refundLicense(stored.license, command, sampleNow)), [stored]);
}

/** The commit of what happens to a license with a date when that comes. */
export function expireCommit(stored: StoredLicense): Commit {
  const { license } = stored;
  return commitOf(taken(expireLicense(license, license.expiresAt ?? sampleNow)), [stored]);
}

/** The commit of a transfer of what was read to a new customer. */
export function transferCommit(stored: StoredLicense, to: Account): Commit {
  const { id: accountId, email, company, cif, locale } = to;
  const command = {
    newHolder: { accountId, email, company, cif, locale },
    confirmationFromOld: true,
    confirmationFromNew: true,
  };
  const ids = { ...mint(sampleIds.next('tok')), licenseId: sampleIds.next('lic') };
  const decision = taken(transferLicense(stored.license, command, ids));
  return { ...commitOf(decision, [stored]), newAccount: to };
}

function mint(jti: string) {
  return {
    issuer: 'https://licenses.example',
    kid: 'k1',
    jti,
    now: sampleNow,
    catalogHash: 'c0ffee',
  };
}

function taken(decision: Result<Decision, unknown>): Decision {
  if (!decision.ok) throw new Error(`A sample was refused: ${JSON.stringify(decision.error)}`);
  return decision.value;
}

function commitOf(decision: Decision, loaded: readonly StoredLicense[]): Commit {
  const { claims } = decision;
  return {
    actor: sampleActor,
    requestId: 'req_1',
    at: sampleNow,
    decision,
    expected: new Map(loaded.map(({ license, version }) => [license.id, version])),
    token: claims === null ? null : { claims, sha256: `hash of ${claims.jti}` },
    newAccount: null,
    mails: mailsOf(decision.event),
    idempotency: null,
  };
}
