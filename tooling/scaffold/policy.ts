import { type Addition, type NameForms, nameForms } from './addition.ts';

/** What one more fact does to the runtime state: a layer that cannot restrict, until it is made to. */
export function policy(name: string): Addition {
  const forms = nameForms(`${name}-layer`);
  const evaluation = 'packages/domain/src/runtime/evaluate-runtime.ts';
  return {
    files: [{ path: `packages/domain/src/runtime/${forms.kebab}.ts`, text: layer(forms, name) }],
    rows: [
      {
        path: evaluation,
        after: "import type { UnixSeconds } from '../shared/duration.ts';",
        text: `import { ${forms.camel} } from './${forms.kebab}.ts';`,
      },
      {
        path: evaluation,
        after: '  return new LayeredState([',
        text: `    ${forms.camel}(policy, now),`,
      },
    ],
  };
}

const layer = (
  { camel }: NameForms,
  name: string,
) => `import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { HarmlessLayer } from './runtime-layer.ts';

/** What … does (the requirement row). \`RuntimeLayer\` as its type lets it restrict. */
export function ${camel}(
  policy: Pick<EnforcementPolicy, 'clock'>,
  now: UnixSeconds,
): HarmlessLayer {
  const looked = { rule: '${name}', input: now, threshold: policy.clock.leewaySeconds };
  if (now >= policy.clock.leewaySeconds) {
    const text = { en: 'What was found is fine.', ro: 'Ce s-a găsit este în regulă.' };
    return { step: () => passed(looked, text) };
  }
  const text = { en: 'What was found, and its effect.', ro: 'Ce s-a găsit și efectul.' };
  return { effects: () => [text], step: () => noted(looked, text) };
}
`;
