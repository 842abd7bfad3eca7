import type { CatalogProblem } from '@signet/domain/catalog/catalog-problem';
import type { Locale } from '@signet/domain/catalog/localized-text';
import { inertLine } from '../terminal/inert-line.ts';
import { jsonLine } from '../terminal/json-line.ts';
import type { ExitCode, Terminal } from '../terminal/terminal.ts';

/** How problems are told. */
export interface ProblemOptions {
  readonly locale?: Locale;
  readonly json?: true;
}

/** Tells where each problem is, what it is and what to do; 1 when there is one. */
export function reportProblems(
  terminal: Pick<Terminal, 'print' | 'paint'>,
  problems: readonly CatalogProblem[],
  { locale = 'en', json }: ProblemOptions,
): ExitCode {
  const isSound = problems.length === 0;
  if (json === true) terminal.print(jsonLine({ ok: isSound, problems }));
  else if (isSound) terminal.print(`${terminal.paint('green', '✓')} Nothing is wrong.`);
  else {
    for (const { path, text, fix } of problems) {
      const mark = terminal.paint('red', '✗');
      terminal.print(`${mark} ${inertLine(path)}: ${inertLine(text[locale])}`);
      terminal.print(`  fix  ${inertLine(fix[locale])}`);
    }
  }
  return isSound ? 0 : 1;
}
