import type { Actor } from '@signet/use-cases/actor/actor';
import type { CommandAnswer } from '@signet/use-cases/license/command-answer';
import { perform } from '@signet/use-cases/license/perform';
import type { Planner } from '@signet/use-cases/license/plan';
import { preview } from '@signet/use-cases/license/preview';
import type { ApiContext } from '../api-context.ts';
import { valueOf } from '../api-failure.ts';
import { commandContext } from '../command-context.ts';
import type { LicenseView } from './license-view.ts';
import { type PreviewView, viewPreview } from './preview-view.ts';
import { viewLicenses } from './view-licenses.ts';

/** A procedure's call, as tRPC hands it over. */
export interface Call {
  readonly ctx: ApiContext & { readonly actor: Actor };
  readonly path: string;
  readonly input: object;
}

/** A use case with its input. */
export interface Command<Input> {
  readonly plan: Planner<Input>;
  readonly input: Input;
}

/** Carries a command out, once per idempotency key, and draws the licenses it wrote in their order. */
export async function runCommand<Input>(
  { ctx, path, input }: Call,
  command: Command<Input>,
): Promise<{ readonly licenses: readonly LicenseView[]; readonly token: string | null }> {
  const context = await commandContext(ctx, path, input);
  const answer: CommandAnswer = valueOf(await perform(ctx.deps.license, context, command));
  return { licenses: await viewLicenses(ctx.deps, answer.licenses), token: answer.token };
}

/** Runs a command that signs a token for one license. */
export async function runSigning<Input>(call: Call, command: Command<Input>) {
  const { licenses, token } = await runCommand(call, command);
  const [license] = licenses;
  if (license === undefined || token === null) throw new Error(`${call.path} signed nothing`);
  return { license, token };
}

/** Runs a command that changes one license; its new token, if any, travels by heartbeat and mail. */
export async function runChange<Input>(call: Call, command: Command<Input>) {
  const [license] = (await runCommand(call, command)).licenses;
  if (license === undefined) throw new Error(`${call.path} wrote no license`);
  return { license };
}

/** Tells what a command would do; changes nothing. */
export async function runPreview<Input>(
  ctx: ApiContext,
  command: Command<Input>,
): Promise<PreviewView> {
  return viewPreview(await preview(ctx.deps.license, command), ctx);
}
