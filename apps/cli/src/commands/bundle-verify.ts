import { verifyBundle } from '@signet/license-token/bundle/verify-bundle';
import { readTrusted } from '../bundle/bundle-keys.ts';
import type { RunCommand } from '../program/command-call.ts';
import { aligned } from '../terminal/aligned.ts';
import { inertLine } from '../terminal/inert-line.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** The flags of `bundle verify`. */
export interface BundleVerifyOptions {
  readonly keys?: string;
  readonly name?: string;
  readonly out?: string;
}

/** Judges a signed plugin or theme as the product does before it loads it (C40). */
export const run: RunCommand<BundleVerifyOptions> = async ({ terminal, operands, options }) => {
  const [target = ''] = operands;
  const { name, out } = options;
  const verdict = await verifyBundle(target, await readTrusted(options.keys), { name, out });
  if (options.json === true) terminal.print(jsonLine(verdict));
  else if (verdict.valid) {
    const { claims, kid } = verdict;
    const what = claims.version === undefined ? claims.name : `${claims.name} ${claims.version}`;
    const text = `✓ ${what}: exactly the ${claims.files.length} signed files, key ${kid}.`;
    terminal.print(terminal.paint('green', inertLine(text)));
  } else {
    terminal.print(terminal.paint('red', '✗ The bundle must not be loaded.'));
    const rows = verdict.problems.map(({ problem, text }) => [problem, inertLine(text.en)]);
    for (const line of aligned(rows, '  ')) terminal.print(line);
  }
  return verdict.valid ? 0 : 2;
};
