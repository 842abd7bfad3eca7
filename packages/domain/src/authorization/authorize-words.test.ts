import { describe, expect, test } from 'vitest';
import type { Capability } from '../catalog/enforcement-policy.ts';
import type { PremiumPackage } from '../catalog/premium-package.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import type { RuntimeState } from '../runtime/runtime-state.ts';
import { firstRefusal } from './authorization.ts';
import { authorizeCapability } from './authorize-capability.ts';
import {
  authorizeDownload,
  downloadOfOtherProduct,
  downloadWithoutToken,
  freeDownload,
} from './authorize-download.ts';

const now = Date.UTC(2026, 10, 22) / 1000;
const docs = '/docs/rules#authorization';
const before: ExplanationStep = {
  rule: 'runtime.authority',
  outcome: 'pass',
  input: 'active',
  threshold: null,
  text: { en: 'It is active.', ro: 'Este activă.' },
  docs: '/docs/rules#runtime',
};

function stateOf(open: readonly Capability[], explanation = [before]): RuntimeState {
  const has = (capability: Capability) => open.includes(capability);
  return {
    name: 'ACTIVE',
    capabilities: {
      core: has('core'),
      cloud: has('cloud'),
      updates: has('updates'),
      support: has('support'),
      downloads: has('downloads'),
    },
    effects: [],
    explanation,
  };
}

describe('B40, C30: why a capability is open or closed', () => {
  test('open, after what the state looked at', () => {
    const runtime = stateOf(['core', 'support']);
    expect(
      authorizeCapability({ capability: 'core', runtime, supportUntil: null, now }).explanation,
    ).toEqual([
      before,
      {
        rule: 'authorization.capability',
        outcome: 'pass',
        input: 'core',
        threshold: ['core', 'support'],
        text: { en: 'The capability core is open.', ro: 'Capacitatea core este deschisă.' },
        docs,
      },
    ]);
  });

  const refusal = { ...before, outcome: 'fail', code: 'LICENSE_REVOKED' } as const;
  test.each<[string, Capability, ExplanationStep, number | null, string | null]>([
    ['with the refusal of the state', 'cloud', refusal, null, 'LICENSE_REVOKED'],
    ['without one, inside the support window', 'cloud', before, now + 1, null],
    ['without one, where support does not matter', 'core', before, null, null],
    ['without one, and its downloads', 'downloads', before, now - 1, null],
  ])('closed %s', (_, capability, step, supportUntil, code) => {
    const runtime = stateOf([], [step]);
    expect(authorizeCapability({ capability, runtime, supportUntil, now })).toEqual({
      allowed: false,
      code,
      explanation: [
        step,
        {
          rule: 'authorization.capability',
          outcome: 'note',
          input: capability,
          threshold: [],
          text: {
            en: `The capability ${capability} is closed, for the reason above.`,
            ro: `Capacitatea ${capability} este închisă, din motivul de mai sus.`,
          },
          docs,
        },
      ],
    });
  });

  test.each<[Capability, string | null]>([
    ['support', 'SUPPORT_ENDED'],
    ['cloud', 'SUPPORT_ENDED'],
    ['updates', null],
    ['downloads', null],
    ['core', null],
  ])('%s after the support window: %s', (capability, code) => {
    const answer = authorizeCapability({
      capability,
      runtime: stateOf([]),
      supportUntil: now,
      now,
    });
    expect([answer.allowed, answer.code]).toEqual([false, code]);
  });

  test('the first step that refuses and has a code is the reason', () => {
    const { code: _, ...nameless } = { ...refusal };
    const note = { ...refusal, outcome: 'note', code: 'SUPPORT_ENDED' } as const;
    const later = { ...refusal, code: 'LICENSE_EXPIRED' } as const;
    expect(firstRefusal([note, nameless, refusal, later])).toBe('LICENSE_REVOKED');
    expect(firstRefusal([note, nameless])).toBeNull();
  });
});

describe('B41, C44: why a download is allowed or refused', () => {
  const rights = {
    tier: 'growth',
    features: [],
    limits: {},
    licensed_themes: ['theme-a'],
    licensed_plugins: ['plugin-a', 'plugin-b'],
    niche_packages: [],
  };
  const name = '@shop/a';
  const asked = (part: PremiumPackage, open: readonly Capability[]) =>
    authorizeDownload({ name, part, rights, runtime: stateOf(open) });
  const granted = (part: string, threshold: readonly string[]) => ({
    rule: 'authorization.grant',
    outcome: 'pass',
    input: name,
    threshold,
    text: {
      en: `The license carries ${part}, which @shop/a is part of.`,
      ro: `Licența conține ${part}, din care face parte @shop/a.`,
    },
    docs,
  });

  test.each<[PremiumPackage, string, readonly string[]]>([
    [{ plugin: 'plugin-a' }, 'plugin-a', ['plugin-a', 'plugin-b']],
    [{ theme: 'theme-a' }, 'theme-a', ['theme-a']],
  ])('allowed for %o', (part, named, grants) => {
    expect(asked(part, ['downloads']).explanation).toEqual([
      before,
      granted(named, grants),
      {
        rule: 'authorization.download',
        outcome: 'pass',
        input: name,
        threshold: true,
        text: { en: '@shop/a may be downloaded.', ro: '@shop/a poate fi descărcat.' },
        docs,
      },
    ]);
  });

  test('refused, though granted, where downloads are closed', () => {
    const { explanation } = asked({ theme: 'theme-a' }, []);
    const closed = { rule: 'authorization.download', outcome: 'fail', threshold: false };
    expect(explanation).toMatchObject([before, granted('theme-a', ['theme-a']), closed]);
  });

  test('refused for what the license has not', () => {
    const { explanation } = asked({ plugin: 'plugin-c' }, ['downloads']);
    expect(explanation).toMatchObject([
      before,
      {
        rule: 'authorization.grant',
        outcome: 'fail',
        input: name,
        threshold: ['plugin-a', 'plugin-b'],
      },
    ]);
  });

  test('a package that is free needs one step, and so does one of another product or without a token', () => {
    expect(freeDownload('left-pad').explanation).toEqual([
      {
        rule: 'authorization.package',
        outcome: 'pass',
        input: 'left-pad',
        threshold: null,
        text: {
          en: 'left-pad is not a premium package: everyone may download it.',
          ro: 'left-pad nu este un pachet premium: oricine îl poate descărca.',
        },
        docs,
      },
    ]);
    const other = { rule: 'authorization.grant', outcome: 'fail', input: name, threshold: [] };
    expect(downloadOfOtherProduct(name, { theme: 'theme-z' }).explanation).toMatchObject([other]);
    const token = { rule: 'authorization.token', outcome: 'fail', input: false, threshold: true };
    expect(downloadWithoutToken(name).explanation).toMatchObject([token]);
    expect(downloadWithoutToken(name, [before]).explanation).toMatchObject([before, token]);
  });
});
