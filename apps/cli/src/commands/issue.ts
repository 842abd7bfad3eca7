import { createHash } from 'node:crypto';
import { issueInput, readIssue } from '@signet/server/api/license/issue-input';
import { licenseView, viewLicense } from '@signet/server/api/license/license-view';
import { unstorableText } from '@signet/server/api/text-guard';
import { validationOf } from '@signet/server/api/validation-of';
import { writeRestOutput } from '@signet/server/rest/write-rest-output';
import type { CommandContext } from '@signet/use-cases/license/command-context';
import type { IssueInput } from '@signet/use-cases/license/issue-license';
import { issueLicense } from '@signet/use-cases/license/issue-license';
import { perform } from '@signet/use-cases/license/perform';
import { failureOf } from '../failure/cli-failure.ts';
import type { RunCommand } from '../program/command-call.ts';
import { withWiring } from '../store/open-wiring.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** The flags of `issue`: one for every field of the API's body. */
export interface IssueOptions {
  readonly email: string;
  readonly tier: string;
  readonly product?: string;
  readonly kind?: string;
  readonly offer?: string;
  readonly validityDays?: number;
  readonly company?: string;
  readonly cif?: string;
  readonly locale?: string;
  readonly domain?: readonly string[];
  readonly redirectDomain?: readonly string[];
  readonly feature?: readonly string[];
  readonly theme?: readonly string[];
  readonly plugin?: readonly string[];
  readonly nichePackage?: readonly string[];
  readonly supportPeriod?: string;
  readonly earlyAdopter?: true;
  readonly sendEmail: boolean;
  readonly idempotencyKey?: string;
}

/** Issues a license as the API does; the token is answered this once, alone on the standard output. */
export const run: RunCommand<IssueOptions> = async ({ terminal, options }) => {
  const answer = await withWiring(async ({ wiring }) => {
    const input = readOptions(options, wiring.license.catalog.defaultProduct);
    const command = { plan: issueLicense, input };
    return perform(wiring.license, contextOf(options.idempotencyKey, input), command);
  });
  if (!answer.ok) throw failureOf(answer.error);
  const [stored] = answer.value.licenses;
  if (stored === undefined) throw new Error('The issue answered no license');
  const { token } = answer.value;
  if (options.json === true) {
    const unheard = { pulse: undefined, now: stored.createdAt };
    const license = writeRestOutput(licenseView, viewLicense(stored, unheard));
    terminal.print(jsonLine({ license, token }));
    return 0;
  }
  const { id, holder, domains } = stored.license;
  terminal.note(`Issued ${id} to ${holder.email} for ${domains.join(', ')}. Shown this once:`);
  terminal.print(token ?? '');
  return 0;
};

/** The flags as the API's body, checked by its schema. */
function readOptions(options: IssueOptions, defaultProduct: string): IssueInput {
  const body = {
    customerEmail: options.email,
    customerCompany: options.company,
    customerCif: options.cif,
    locale: options.locale,
    product: options.product,
    tier: options.tier,
    kind: options.kind,
    offer: options.offer,
    validityDays: options.validityDays,
    domainBinding: options.domain,
    redirectDomains: options.redirectDomain,
    features: options.feature,
    licensedThemes: options.theme,
    licensedPlugins: options.plugin,
    nichePackages: options.nichePackage,
    supportPeriod: options.supportPeriod,
    earlyAdopter: options.earlyAdopter,
    sendEmail: options.sendEmail,
  };
  const unstorable = unstorableText(body);
  if (unstorable !== undefined) throw failureOf(unstorable);
  const parsed = issueInput.safeParse(body);
  if (!parsed.success) throw failureOf(validationOf(parsed.error));
  return readIssue(parsed.data, defaultProduct);
}

function contextOf(key: string | undefined, input: IssueInput): CommandContext {
  const requestHash = createHash('sha256')
    .update(`issue\n${JSON.stringify(input)}`)
    .digest('hex');
  return {
    actor: { kind: 'console', id: 'signet' },
    requestId: `cli-${process.pid}`,
    idempotency: key === undefined ? null : { key, requestHash },
  };
}
