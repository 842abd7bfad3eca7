import { type LicenseView, licenseView } from '@signet/server/api/license/license-view';
import { previewView, viewPreview } from '@signet/server/api/license/preview-view';
import { viewLicenses } from '@signet/server/api/license/view-licenses';
import { unstorableText } from '@signet/server/api/text-guard';
import { validationOf } from '@signet/server/api/validation-of';
import { writeRestOutput } from '@signet/server/rest/write-rest-output';
import type { CommandContext } from '@signet/use-cases/license/command-context';
import { perform } from '@signet/use-cases/license/perform';
import type { Planner } from '@signet/use-cases/license/plan';
import { type Preview, preview } from '@signet/use-cases/license/preview';
import { failureOf } from '../failure/cli-failure.ts';
import type { CommandCall } from '../program/command-call.ts';
import { withWiring } from '../store/open-wiring.ts';
import { inertLine } from '../terminal/inert-line.ts';
import { jsonLine } from '../terminal/json-line.ts';
import type { ExitCode } from '../terminal/terminal.ts';

/** The flag that every verb has. */
export interface VerbOptions {
  readonly preview?: true;
}

type Call = CommandCall<VerbOptions>;

const context: CommandContext = {
  actor: { kind: 'console', id: 'signet' },
  requestId: `cli-${process.pid}`,
  idempotency: null,
};

/** A schema of the API's inputs. */
interface InputSchema<Input> {
  safeParse(
    body: object,
  ):
    | { readonly success: true; readonly data: Input }
    | { readonly success: false; readonly error: Parameters<typeof validationOf>[0] };
}

/** Flags as the body of the API, checked by its schema. */
export function checked<Input>(schema: InputSchema<Input>, body: object): Input {
  const unstorable = unstorableText(body);
  if (unstorable !== undefined) throw failureOf(unstorable);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw failureOf(validationOf(parsed.error));
  return parsed.data;
}

/** Does to a license what the API would do, or tells what that would be and changes nothing. */
export async function runVerb<Input>(
  call: Call,
  command: { readonly plan: Planner<Input>; readonly input: Input },
): Promise<ExitCode> {
  return withWiring<ExitCode>(async ({ wiring: { license, pulses } }) => {
    if (call.options.preview === true) return tellPreview(call, await preview(license, command));
    const answer = await perform(license, context, command);
    if (!answer.ok) throw failureOf(answer.error);
    const [view] = await viewLicenses({ license, pulses }, answer.value.licenses);
    if (view === undefined) throw new Error('The command wrote no license');
    return tellLicense(call, view);
  });
}

function tellLicense({ terminal, options }: Call, view: LicenseView): ExitCode {
  if (options.json === true) {
    terminal.print(jsonLine({ license: writeRestOutput(licenseView, view) }));
    return 0;
  }
  const dates = [
    view.expiresAt === null ? 'without an end' : `until ${view.expiresAt}`,
    view.supportUntil === null ? 'without support' : `support until ${view.supportUntil}`,
  ];
  terminal.print(`${view.id} is ${view.status}: ${view.kind} ${view.tier}, ${dates.join(', ')}.`);
  return 0;
}

function tellPreview({ terminal, options }: Call, seen: Preview): ExitCode {
  const view = viewPreview(seen, { locale: 'en', requestId: context.requestId });
  if (options.json === true) terminal.print(jsonLine(writeRestOutput(previewView, view)));
  else for (const line of previewLines(seen)) terminal.print(line);
  return seen.allowed ? 0 : 1;
}

function previewLines(seen: Preview): readonly string[] {
  if (!seen.allowed) {
    const { error, fix } = failureOf(seen.reason).body;
    return [`It would be refused. ${inertLine(error)}`, `  fix  ${inertLine(fix)}`];
  }
  const mails = seen.mails.map(({ message, to }) => `  mail ${message} to ${inertLine(to)}`);
  return ['It would do this:', ...seen.effects.map(({ text }) => `  ${text.en}`), ...mails];
}
