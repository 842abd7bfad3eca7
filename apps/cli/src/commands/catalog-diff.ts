import { diffCatalogs } from '@signet/domain/catalog/diff-catalogs';
import type { Locale } from '@signet/domain/catalog/localized-text';
import { changeLines } from '../catalog/change-lines.ts';
import { vendorCatalog } from '../catalog/known-product.ts';
import { readSnapshot } from '../catalog/read-snapshot.ts';
import type { RunCommand } from '../program/command-call.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** The flag of `catalog diff`. */
export interface CatalogDiffOptions {
  readonly locale?: Locale;
}

/** Says what changed between two catalogs, each from a file or by the hash that tokens carry, or since one; differences are no failure. */
export const run: RunCommand<CatalogDiffOptions> = async ({ terminal, operands, options }) => {
  const [from = '', to] = operands;
  const before = await readSnapshot(from);
  const after = to === undefined ? vendorCatalog : await readSnapshot(to);
  const changes = diffCatalogs(before, after);
  if (options.json === true) terminal.print(jsonLine({ changes }));
  else if (changes.length === 0) terminal.print('Nothing changed.');
  else {
    const locale = options.locale ?? 'en';
    await terminal.printAll(changes.flatMap((change) => changeLines(terminal, change, locale)));
  }
  return 0;
};
