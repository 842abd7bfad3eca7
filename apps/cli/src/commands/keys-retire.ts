import { previewRetirement, retireKey } from '@signet/use-cases/key/retire-key';
import { failureOf } from '../failure/cli-failure.ts';
import { keyChange } from '../keys/change-keys.ts';
import { tellPreview } from '../keys/preview-lines.ts';
import type { RunCommand } from '../program/command-call.ts';
import { withWiring } from '../store/open-wiring.ts';
import { jsonLine } from '../terminal/json-line.ts';
import type { ExitCode } from '../terminal/terminal.ts';

/** The flags of `keys retire`. */
export interface KeysRetireOptions {
  readonly preview?: true;
}

/** Takes a key out of the ring once no live license carries it (B71, R18). */
export const run: RunCommand<KeysRetireOptions> = async (call) => {
  const { terminal, options } = call;
  const [kid = ''] = call.operands;
  return withWiring<ExitCode>(async ({ wiring: { rotation } }) => {
    if (options.preview === true) {
      return tellPreview(call, await previewRetirement(rotation, { kid }));
    }
    const changed = await retireKey(rotation, keyChange, { kid });
    if (!changed.ok) throw failureOf(changed.error);
    if (options.json === true) terminal.print(jsonLine({ kid, stage: 'retired' }));
    else terminal.print(`${kid} is retired: it left the key set, and what it signed is refused.`);
    return 0;
  });
};
