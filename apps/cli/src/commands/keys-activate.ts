import type { ActivationCommand } from '@signet/domain/key/activate-key';
import { explainAdoption, type FleetAdoption } from '@signet/domain/key/adoption';
import { activateKey, previewActivation } from '@signet/use-cases/key/activate-key';
import type { RotationDeps } from '@signet/use-cases/key/key-deps';
import type { PublicKeyRecord } from '@signet/use-cases/ports/signing-key-store';
import { failureOf } from '../failure/cli-failure.ts';
import { keyChange } from '../keys/change-keys.ts';
import { tellPreview, viewAdoption } from '../keys/preview-lines.ts';
import type { CommandCall, RunCommand } from '../program/command-call.ts';
import { withWiring } from '../store/open-wiring.ts';
import { jsonLine } from '../terminal/json-line.ts';
import type { ExitCode } from '../terminal/terminal.ts';

/** The flags of `keys activate`. */
export interface KeysActivateOptions {
  readonly preview?: true;
  readonly emergency?: true;
  readonly confirm?: string;
  readonly reason?: string;
}

/** Lets a key sign from now on, and prints who accepts it; the one before it keeps verifying (R18). */
export const run: RunCommand<KeysActivateOptions> = async (call) => {
  const command = commandOf(call);
  return withWiring<ExitCode>(async ({ wiring: { rotation } }) => {
    if (call.options.preview === true) {
      return tellPreview(call, await previewActivation(rotation, command));
    }
    return activate(call, rotation, command);
  });
};

async function activate(
  { terminal, options }: CommandCall<KeysActivateOptions>,
  rotation: RotationDeps,
  command: ActivationCommand,
): Promise<ExitCode> {
  const { kid } = command;
  const { adoption } = await previewActivation(rotation, command);
  const isJson = options.json === true;
  if (adoption !== null && !isJson) terminal.note(explainAdoption(kid, adoption).text.en);
  const changed = await activateKey(rotation, keyChange, command);
  if (!changed.ok) throw failureOf(changed.error);
  if (isJson) terminal.print(jsonLine(viewSwitch(changed.value, adoption)));
  else terminal.print(`${kid} signs from now on; ${beforeOf(changed.value, kid)}`);
  return 0;
}

/** The console is the owner's; the kid is typed once more all the same. */
function commandOf({
  operands: [kid = ''],
  options,
}: CommandCall<KeysActivateOptions>): ActivationCommand {
  if (options.emergency !== true) return { mode: 'normal', kid };
  const { confirm: typedKid = '', reason = '' } = options;
  return { mode: 'emergency', kid, typedKid, reason, isOwner: true };
}

function beforeOf(keys: readonly PublicKeyRecord[], kid: string): string {
  const before = keys.find((key) => key.kid !== kid);
  return before === undefined ? 'no key signed before.' : `${before.kid} keeps verifying.`;
}

function viewSwitch(keys: readonly PublicKeyRecord[], adoption: FleetAdoption | null) {
  const active = keys.find(({ stage }) => stage === 'active');
  const retiring = keys.find(({ stage }) => stage === 'retiring');
  return {
    kid: active?.kid,
    stage: active?.stage,
    retiring: retiring?.kid ?? null,
    adoption: adoption === null ? null : viewAdoption(adoption),
  };
}
