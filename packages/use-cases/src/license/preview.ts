import type { SignetError } from '@signet/domain/error/signet-error';
import { type Effect, effectsOf } from '@signet/domain/license/effect';
import type { License } from '@signet/domain/license/license';
import type { MailDraft } from '../mail/mail-draft.ts';
import { mailsOf } from '../mail/reactions.ts';
import type { LicenseDeps } from './deps.ts';
import { productNamed } from './mint-of.ts';
import type { Planner } from './plan.ts';

/** What a command would do, or why it would be refused. */
export type Preview =
  | {
      readonly allowed: true;
      readonly effects: readonly Effect[];
      readonly mails: readonly MailDraft[];
      /** The records as they would be afterwards. */
      readonly licenses: readonly License[];
    }
  | { readonly allowed: false; readonly reason: SignetError };

/** Runs a command's plan and tells what it would do; writes nothing, signs nothing. */
export async function preview<Input>(
  deps: LicenseDeps,
  command: { readonly plan: Planner<Input>; readonly input: Input },
): Promise<Preview> {
  const plan = await command.plan(deps, command.input);
  if (!plan.ok) return { allowed: false, reason: plan.error };
  const { event, licenses } = plan.value.decision;
  const product = productNamed(deps, event.license.product);
  if (!product.ok) return { allowed: false, reason: product.error };
  return {
    allowed: true,
    effects: effectsOf(event, product.value.enforcement),
    mails: mailsOf(event),
    licenses,
  };
}
