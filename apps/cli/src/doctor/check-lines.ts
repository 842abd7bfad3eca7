import type { Locale } from '@signet/domain/catalog/localized-text';
import { aligned } from '../terminal/aligned.ts';
import { inertLine } from '../terminal/inert-line.ts';
import type { Paint, Terminal } from '../terminal/terminal.ts';
import { type Check, type CheckOutcome, exitCodeOf } from './check.ts';

const marks = {
  ok: '✓ ok',
  warn: '! warn',
  fail: '✗ fail',
  skip: '– skip',
} as const satisfies Record<CheckOutcome, string>;
const colors = { ok: 'green', warn: 'yellow', fail: 'red', skip: 'dim' } as const satisfies Record<
  CheckOutcome,
  Paint
>;

/** The checks for a person: one line each, with fix and page below what is not well, then the sum. */
export function checkLines(
  { paint }: Pick<Terminal, 'paint'>,
  checks: readonly Check[],
  locale: Locale,
): readonly string[] {
  const rows = checks.map(({ outcome, name, text }) => [
    marks[outcome],
    name,
    inertLine(text[locale]),
  ]);
  const lines = aligned(rows).flatMap((line, at) => {
    const check = checks[at];
    if (check === undefined) return [line];
    const mark = marks[check.outcome];
    const painted = line.replace(mark, () => paint(colors[check.outcome], mark));
    return [painted, ...detailLines(check, locale)];
  });
  return [...lines, '', paint('bold', sumOf(checks, locale))];
}

/** One check in one language, for programs. */
export function viewCheck(check: Check, locale: Locale): object {
  const { name, outcome, text, fix, docs, code } = check;
  return {
    name,
    outcome,
    text: text[locale],
    fix: fix?.[locale] ?? null,
    docs,
    code: code ?? null,
  };
}

function detailLines({ outcome, fix, docs }: Check, locale: Locale): readonly string[] {
  if (outcome === 'ok' || outcome === 'skip') return [];
  const rows = [...(fix === undefined ? [] : [['fix', inertLine(fix[locale])]]), ['docs', docs]];
  return aligned(rows, '        ');
}

function sumOf(checks: readonly Check[], locale: Locale): string {
  const count = (outcome: CheckOutcome) =>
    checks.filter((check) => check.outcome === outcome).length;
  const numbers = {
    fail: count('fail'),
    warn: count('warn'),
    ok: count('ok'),
    skip: count('skip'),
  };
  const { fail, warn, ok, skip } = numbers;
  const isRefused = exitCodeOf(checks) === 2;
  const verdict = sums[isRefused ? 'refused' : fail > 0 ? 'failing' : 'well'][locale];
  return locale === 'ro'
    ? `${verdict} Eșuate ${fail}, avertismente ${warn}, în regulă ${ok}, sărite ${skip}.`
    : `${verdict} Failed ${fail}, warnings ${warn}, ok ${ok}, skipped ${skip}.`;
}

const sums = {
  well: { en: 'Nothing fails.', ro: 'Nimic nu eșuează.' },
  refused: { en: 'The license is refused.', ro: 'Licența este refuzată.' },
  failing: {
    en: 'The license is fine; the machine or its network is not.',
    ro: 'Licența este în regulă; calculatorul sau rețeaua lui nu.',
  },
} as const;
