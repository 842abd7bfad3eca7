import { type Addition, type NameForms, nameForms } from './addition.ts';

/** Where the tests of all transitions find each action. */
const everyAction = 'packages/domain/src/license/every-action-fixture.ts';

/** An operator action on a license: a rule of the domain and the use case that plans it. */
export function licenseVerb(name: string): Addition {
  const forms = nameForms(name);
  const verb = /^([a-z]+)-license$/.exec(name)?.[1];
  if (verb === undefined)
    throw new Error(`A verb is named <verb>-license, such as suspend-license`);
  const event = `license.${verb}`;
  return {
    files: [
      { path: `packages/domain/src/license/${name}.ts`, text: rule(forms, event) },
      { path: `packages/domain/src/license/${name}.test.ts`, text: ruleTest(forms) },
      { path: `packages/use-cases/src/license/${name}.ts`, text: useCase(forms) },
    ],
    rows: [
      {
        path: 'packages/domain/src/license/license-event.ts',
        after: 'export type LicenseEvent =',
        text: `  | Change<'${event}', ActiveLicense, ActiveLicense>`,
      },
      {
        path: 'packages/domain/src/license/legal-edges.ts',
        after: '  active: {',
        text: `    '${event}': 'active',`,
      },
      {
        path: 'packages/domain/src/license/effect.ts',
        after:
          'const codes: { readonly [T in LicenseEventType]: (policy: EnforcementPolicy) => Codes } = {',
        text: `  '${event}': () => ['rights.unchanged'],`,
      },
      {
        path: 'packages/use-cases/src/mail/reactions.ts',
        after: 'const reactions: Reactions = {',
        text: `  '${event}': none,`,
      },
      {
        path: everyAction,
        after: "import { upgradeLicense } from './upgrade-license.ts';",
        text: `import { ${forms.camel} } from './${forms.kebab}.ts';`,
      },
      {
        path: everyAction,
        after: 'export const everyAction: Readonly<Record<ActionName, Act>> = {',
        text: `  '${event}': (license, { mint }) => ${forms.camel}(license, { reason }, mint.now),`,
      },
      {
        path: 'packages/domain/src/license/license-model-fixture.ts',
        after: '  const rules: Readonly<Record<ActionName, boolean>> = {',
        text: `    '${event}': status === 'active',`,
      },
    ],
  };
}

const rule = (
  { kebab, camel, pascal }: NameForms,
  event: string,
) => `import type { SignetErrorOf } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { ActiveLicense, License } from './license.ts';

/** What the operator says with \`${kebab}\`. */
export interface ${pascal}Command {
  readonly reason: string;
}

/** Decides … (say what, for whom, and the requirement rows it answers). */
export function ${camel}(
  license: License,
  _command: ${pascal}Command,
  now: UnixSeconds,
): Result<DecisionOf<'${event}'>, SignetErrorOf<'LICENSE_NOT_ACTIVE'>> {
  const edge = requireEdge(license, '${event}');
  if (!edge.ok) return edge;
  const before = edge.value;
  const next: ActiveLicense = { ...before };
  return ok({
    event: { type: '${event}', at: now, before, license: next },
    licenses: [next],
    claims: null,
  });
}
`;

const ruleTest = ({ camel }: NameForms) => `import { describe, test } from 'vitest';

describe('${camel}', () => {
  test.todo('is allowed from … only (name the requirement row)');
});
`;

const useCase = ({
  kebab,
  camel,
  pascal,
}: NameForms) => `import type { LicenseId } from '@signet/domain/license/license';
import {
  type ${pascal}Command,
  ${camel} as decide,
} from '@signet/domain/license/${kebab}';
import { planChange } from './plan-change.ts';

/** Plans … (the requirement rows it answers). */
export const ${camel} = planChange<${pascal}Command & { readonly id: LicenseId }>(
  async ({ deps, license, input }) => decide(license, input, deps.clock.now()),
);
`;
