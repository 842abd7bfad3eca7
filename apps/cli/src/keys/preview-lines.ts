import type { FleetAdoption } from '@signet/domain/key/adoption';
import type { KeyPreview } from '@signet/use-cases/key/key-preview';
import { failureOf } from '../failure/cli-failure.ts';
import type { CommandCall } from '../program/command-call.ts';
import { inertLine } from '../terminal/inert-line.ts';
import { jsonLine } from '../terminal/json-line.ts';
import type { ExitCode } from '../terminal/terminal.ts';

/** So many installs are named in each group; the counts are whole. */
const NAMED_INSTALLS = 100;

/** Tells what a change of the ring would do; ends as the change itself would. */
export function tellPreview(
  { terminal, options }: Pick<CommandCall<object>, 'terminal' | 'options'>,
  preview: KeyPreview,
): ExitCode {
  if (options.json === true) terminal.print(jsonLine(viewPreview(preview)));
  else for (const line of previewLines(preview)) terminal.print(line);
  return preview.allowed ? 0 : 1;
}

function previewLines(preview: KeyPreview): readonly string[] {
  const steps = preview.explanation.map(({ text }) => inertLine(text.en));
  if (preview.allowed) {
    return [...steps, 'It would do this:', ...preview.effects.map(({ text }) => `  ${text.en}`)];
  }
  const { error, fix } = failureOf(preview.reason).body;
  return [...steps, `It would be refused. ${inertLine(error)}`, `  fix  ${inertLine(fix)}`];
}

function viewPreview(preview: KeyPreview) {
  return {
    allowed: preview.allowed,
    ...(preview.allowed ? {} : { reason: failureOf(preview.reason).body }),
    effects: preview.allowed
      ? preview.effects.map(({ code, tone, text }) => ({ code, kind: tone, text: text.en }))
      : [],
    adoption: preview.adoption === null ? null : viewAdoption(preview.adoption),
    explanation: preview.explanation.map(({ rule, outcome, text }) => ({
      rule,
      outcome,
      text: text.en,
    })),
  };
}

/** The measure of the fleet as JSON, with its denominator and everyone it leaves out. */
export function viewAdoption(adoption: FleetAdoption) {
  const { confirmed, counted, missing, lacking, silent, never, airGapped } = adoption;
  return {
    confirmed,
    counted,
    missing,
    lacking: groupOf(lacking),
    silent: groupOf(silent),
    never: groupOf(never),
    air_gapped: groupOf(airGapped),
  };
}

function groupOf(installs: readonly string[]) {
  return { count: installs.length, installs: installs.slice(0, NAMED_INSTALLS) };
}
