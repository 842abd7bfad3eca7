import { BundleError } from '@signet/license-token/bundle/bundle-problem';
import { signBundle } from '@signet/license-token/bundle/sign-bundle';
import { bundleIdentity } from '../bundle/bundle-identity.ts';
import { readSigner } from '../bundle/bundle-keys.ts';
import { userMistake } from '../failure/cli-failure.ts';
import type { RunCommand } from '../program/command-call.ts';
import { inertLine } from '../terminal/inert-line.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** The flags of `bundle sign`. */
export interface BundleSignOptions {
  readonly key: string;
  readonly kid?: string;
  readonly name?: string;
  readonly release?: string;
  readonly out?: string;
}

/** Signs the files of a plugin or theme (C40). */
export const run: RunCommand<BundleSignOptions> = async ({ terminal, operands, options }) => {
  const [target = ''] = operands;
  const { name, version } = await bundleIdentity(target, options);
  const key = await readSigner(options.key, options.kid);
  const now = Math.floor(Date.now() / 1000);
  const order = { target, out: options.out, name, version, key, now };
  const { place, claims } = await signBundle(order).catch(cannotSign);
  const files = claims.files.length;
  const { manifest, signature } = place;
  if (options.json === true) {
    terminal.print(
      jsonLine({ name, version: version ?? null, kid: key.kid, files, manifest, signature }),
    );
    return 0;
  }
  const what = version === undefined ? name : `${name} ${version}`;
  terminal.print(inertLine(`Signed ${what}: ${files} files, key ${key.kid}.`));
  terminal.note(inertLine(`Ship ${manifest} and ${signature} with it.`));
  return 0;
};

function cannotSign(error: unknown): never {
  if (!(error instanceof BundleError)) throw error;
  throw userMistake(
    error.problems.map(({ text }) => inertLine(text.en)).join('\n'),
    'Replace links by files, rename what is named, then sign again.',
  );
}
