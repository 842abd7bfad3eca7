import type { SignetError } from '@signet/domain/error/signet-error';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { actorScope } from '../actor/actor.ts';
import { mailsOf } from '../mail/reactions.ts';
import type { Commit } from '../ports/ledger.ts';
import type { CommandAnswer } from './command-answer.ts';
import type { CommandContext } from './command-context.ts';
import type { LicenseDeps } from './deps.ts';
import type { Plan, Planner } from './plan.ts';
import { replay } from './replay.ts';

/** A first try and one more: two requests may create the same customer at the same time. */
const ATTEMPTS = 2;

/**
 * Carries a command out once: answers a repetition as before, else plans, signs, commits and answers.
 * Errors: those of the plan, `IDEMPOTENCY_MISMATCH`, `CONCURRENT_CHANGE`.
 */
export async function perform<Input>(
  deps: LicenseDeps,
  context: CommandContext,
  command: { readonly plan: Planner<Input>; readonly input: Input },
): Promise<Result<CommandAnswer, SignetError>> {
  for (let attempt = 1; ; attempt += 1) {
    const earlier = await replay(deps, context);
    if (earlier !== undefined) return earlier;
    const plan = await command.plan(deps, command.input);
    if (!plan.ok) return plan;
    const done = await carryOut(deps, context, plan.value);
    if (done.ok || !mayRetry(plan.value, context) || attempt === ATTEMPTS) return done;
  }
}

/** Trying again is safe where no version that a person looked at was read: only a key or an address was taken. */
function mayRetry(plan: Plan, context: CommandContext): boolean {
  return plan.newAccount !== null || context.idempotency !== null;
}

async function carryOut(
  deps: LicenseDeps,
  context: CommandContext,
  plan: Plan,
): Promise<Result<CommandAnswer, SignetError>> {
  const { claims } = plan.decision;
  const sealed = claims === null ? null : await deps.signer.seal(claims);
  const written = await deps.ledger.commit({
    ...commitOf(context, plan, deps.clock.now()),
    token: claims === null || sealed === null ? null : { claims, sha256: sealed.sha256 },
  });
  return written.ok
    ? ok({ licenses: written.value, token: sealed?.token ?? null })
    : err(written.error);
}

function commitOf(context: CommandContext, plan: Plan, at: number): Omit<Commit, 'token'> {
  const { decision, loaded, newAccount } = plan;
  return {
    actor: context.actor,
    requestId: context.requestId,
    at,
    decision,
    expected: new Map(loaded.map(({ license, version }) => [license.id, version])),
    newAccount,
    mails: mailsOf(decision.event),
    idempotency:
      context.idempotency === null
        ? null
        : { scope: actorScope(context.actor), ...context.idempotency },
  };
}
