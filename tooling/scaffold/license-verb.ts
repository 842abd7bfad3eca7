import { type Addition, type NameForms, nameForms } from './addition.ts';

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
        text: `  | {
      readonly type: '${event}';
      readonly at: UnixSeconds;
      readonly before: ActiveLicense;
      readonly license: ActiveLicense;
    }`,
      },
      {
        path: 'packages/domain/src/license/effect.ts',
        after: '  switch (event.type) {',
        text: `    case '${event}':\n      return ['rights.unchanged'];`,
      },
      {
        path: 'packages/use-cases/src/mail/reactions.ts',
        after: 'const reactions: Reactions = {',
        text: `  '${event}': () => [],`,
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
import type { ActiveLicense, License } from './license.ts';
import { requireActive } from './require-active.ts';

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
  const active = requireActive(license, now);
  if (!active.ok) return active;
  const before = active.value;
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
import { ok } from '@signet/domain/shared/result';
import { loadLicense } from './load-license.ts';
import type { Planner } from './plan.ts';

/** Plans … (the requirement rows it answers). */
export const ${camel}: Planner<${pascal}Command & { readonly id: LicenseId }> = async (
  deps,
  input,
) => {
  const loaded = await loadLicense(deps, input.id);
  if (!loaded.ok) return loaded;
  const { stored } = loaded.value;
  const decision = decide(stored.license, input, deps.clock.now());
  return decision.ok
    ? ok({ decision: decision.value, loaded: [stored], newAccount: null })
    : decision;
};
`;
