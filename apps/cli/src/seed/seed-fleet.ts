import type { SignetError } from '@signet/domain/error/signet-error';
import type { LicenseId } from '@signet/domain/license/license';
import { DAY, type UnixSeconds } from '@signet/domain/shared/duration';
import type { Result } from '@signet/domain/shared/result';
import type { CommandAnswer } from '@signet/use-cases/license/command-answer';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import { issueLicense } from '@signet/use-cases/license/issue-license';
import { perform } from '@signet/use-cases/license/perform';
import { resendLicense } from '@signet/use-cases/license/resend-license';
import { revokeLicense } from '@signet/use-cases/license/revoke-license';
import { transferLicense } from '@signet/use-cases/license/transfer-license';
import type { Ledger } from '@signet/use-cases/ports/ledger';
import { failureOf, userMistake } from '../failure/cli-failure.ts';
import { demoCustomer } from './demo-customer.ts';
import { type FleetSize, planFleet } from './fleet-plan.ts';
import type { FleetStep } from './fleet-step.ts';
import { seededIds } from './seeded-ids.ts';

/** Hears how far the seeding is. */
export type OnStep = (done: number, total: number) => void;

const actor = { kind: 'console', id: 'seed' } as const;

/**
 * Makes a fleet by the use cases that operators use, each step at its own instant of the past; no mail is queued.
 * Answers how many license records it made. Throws `CliFailure` when the store holds a fleet already.
 */
export async function seedFleet(
  deps: LicenseDeps,
  size: FleetSize,
  onStep: OnStep = () => {},
): Promise<number> {
  if ((await deps.accounts.findByEmail(demoCustomer.email)) !== undefined) throw alreadySeeded();
  const today = Math.floor(deps.clock.now() / DAY) * DAY;
  const moment = { age: 0 };
  const past: LicenseDeps = {
    ...deps,
    clock: { now: (): UnixSeconds => today + moment.age },
    ids: seededIds(size.seed, () => moment.age),
    ledger: withoutMails(deps.ledger),
  };
  const made = new Map<number, LicenseId>();
  const steps = planFleet(size);
  let records = 0;
  for (const [at, step] of steps.entries()) {
    moment.age = step.at;
    const done = await carryOut(past, step, made.get(step.license));
    if (!done.ok) throw failureOf(done.error);
    const [first] = done.value.licenses;
    if (step.action === 'issue' && first !== undefined) made.set(step.license, first.license.id);
    records += step.action === 'issue' || step.action === 'transfer' ? 1 : 0;
    onStep(at + 1, steps.length);
  }
  return records;
}

function carryOut(
  deps: LicenseDeps,
  step: FleetStep,
  id: LicenseId | undefined,
): Promise<Result<CommandAnswer, SignetError>> {
  const context = { actor, requestId: `seed-${step.license}-${step.action}`, idempotency: null };
  if (step.action === 'issue') {
    return perform(deps, context, { plan: issueLicense, input: step.input });
  }
  if (id === undefined) throw new Error(`Step ${step.action} comes before its license`);
  switch (step.action) {
    case 'resend':
      return perform(deps, context, { plan: resendLicense, input: { id } });
    case 'transfer': {
      const agreed = { confirmationFromOld: true, confirmationFromNew: true };
      const input = { id, newHolder: step.newHolder, ...agreed };
      return perform(deps, context, { plan: transferLicense, input });
    }
    case 'revoke': {
      const { reason, reasonCode } = step;
      const input = { id, reason, reasonCode, tellCustomer: false };
      return perform(deps, context, { plan: revokeLicense, input });
    }
  }
}

/** What happened in an invented past is nothing to write to anybody about. */
function withoutMails(ledger: Ledger): Ledger {
  return { ...ledger, commit: (commit) => ledger.commit({ ...commit, mails: [] }) };
}

function alreadySeeded(): Error {
  return userMistake(
    'The store holds a demo fleet already.',
    'Seed an empty store: set SIGNET_DATA_DIR or DATABASE_URL to another one.',
  );
}
