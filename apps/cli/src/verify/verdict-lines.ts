import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { ExplanationStep } from '@signet/domain/explanation/explanation';
import type { LicenseVerdict } from '@signet/domain/runtime/judge-license';
import type { RuntimeState } from '@signet/domain/runtime/runtime-state';
import { toIso } from '@signet/domain/shared/duration';
import { aligned } from '../terminal/aligned.ts';
import { inertLine } from '../terminal/inert-line.ts';
import type { Paint, Terminal } from '../terminal/terminal.ts';

const marks = { pass: '✓ pass', fail: '✗ fail', note: '• note' } as const;
const colors = { pass: 'green', fail: 'red', note: 'yellow' } as const satisfies Record<
  ExplanationStep['outcome'],
  Paint
>;

/** A verdict for a person: the verdict, what an install may do, why, and what to do about it. */
export function verdictLines(
  { paint }: Pick<Terminal, 'paint'>,
  verdict: LicenseVerdict,
  detailed: boolean,
): readonly string[] {
  const fix = fixOf(verdict);
  return [
    paint('bold', paint(verdict.valid ? 'green' : 'red', headline(verdict))),
    ...aligned([
      ...(verdict.claims === null ? [] : factRows(verdict.claims)),
      ['state', `${verdict.runtime.name}: ${effectOf(verdict.runtime)}`],
    ]),
    'why',
    ...stepLines(paint, verdict.explanation, detailed),
    ...(verdict.valid || fix === undefined ? [] : [`fix  ${inertLine(fix)}`]),
  ];
}

/** A verdict on one line, for many in a row. */
export function verdictLine(
  { paint }: Pick<Terminal, 'paint'>,
  { valid, code, claims, runtime }: LicenseVerdict,
): string {
  const mark = valid ? paint('green', '✓ valid') : paint('red', `✗ ${code}`);
  const facts = claims === null ? [] : [claims.sub, claims.aud, claims.tier, runtime.name];
  return [mark, ...facts.map(inertLine)].join('  ');
}

/** The fix of the rule that refused; a product may word its refusal as another code, such as an ended trial. */
function fixOf({ code, explanation }: LicenseVerdict): string | undefined {
  const failed = explanation.filter(({ outcome }) => outcome === 'fail');
  return (failed.find((step) => step.code === code) ?? failed[0])?.fix?.en;
}

function headline({ valid, code }: LicenseVerdict): string {
  return valid ? '✓ The license is valid.' : `✗ The license is refused: ${code}.`;
}

/** Only what was signed and verified is shown as the license's facts. */
function factRows(claims: LicenseClaims): readonly (readonly string[])[] {
  const { sub, aud, tier, kind, generation, expires_at: end, support_until: support } = claims;
  const domains = claims.domain_binding.join(', ');
  return [
    ['license', `${sub} (generation ${generation})`],
    ['product', `${aud}, ${tier}, ${kind}`],
    ['holder', [claims.customer_company, claims.customer_email].filter(Boolean).join(', ')],
    ['domains', domains === '' ? 'none' : domains],
    ['expires', end === null ? 'never' : toIso(end)],
    ['support', support === null ? 'none' : `until ${toIso(support)}`],
  ].map((row) => row.map(inertLine));
}

/** What the state means for the install; the product's own words where there are any. */
function effectOf({ effects, capabilities }: RuntimeState): string {
  if (effects.length > 0) return effects.map(({ en }) => en).join(' ');
  const paused = Object.entries(capabilities).flatMap(([name, open]) => (open ? [] : [name]));
  return paused.length === 0 ? 'Everything works.' : `Paused: ${paused.join(', ')}.`;
}

function stepLines(
  paint: Terminal['paint'],
  steps: readonly ExplanationStep[],
  detailed: boolean,
): readonly string[] {
  const rows = steps.map(({ outcome, rule, text }) => [marks[outcome], rule, inertLine(text.en)]);
  return aligned(rows, '  ').flatMap((line, at) => {
    const step = steps[at];
    if (step === undefined) return [line];
    const mark = marks[step.outcome];
    const painted = line.replace(mark, () => paint(colors[step.outcome], mark));
    return detailed ? [painted, ...detailLines(step)] : [painted];
  });
}

function detailLines({ input, threshold, docs }: ExplanationStep): readonly string[] {
  const show = (value: unknown) => inertLine(JSON.stringify(value));
  const rows = [
    ['looked at', show(input)],
    ['against', show(threshold)],
    ['docs', docs],
  ];
  return aligned(rows, '           ');
}
