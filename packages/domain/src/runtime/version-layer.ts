import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import { failed, noted, passed } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import { type EntitledVersions, isEntitled } from '../support/entitled-version.ts';
import type { RuntimeFacts } from './runtime-facts.ts';
import type { RuntimeLayer } from './runtime-layer.ts';
import { blockedLayer } from './token-layer.ts';

/** What a version newer than the license entitles to does (D06, C33). */
export function versionLayer(
  policy: EnforcementPolicy,
  version: RuntimeFacts['version'],
): RuntimeLayer {
  if (version === null) return { step: unknownVersion };
  const threshold = shown(version.entitled);
  const looked = { rule: 'version.entitled', input: version.running, threshold };
  if (isEntitled(version.running, version.entitled)) return { step: () => passed(looked, covered) };
  const text = {
    en: `The license covers versions up to ${threshold}; ${version.running} is installed.`,
    ro: `Licența acoperă versiunile până la ${threshold}; este instalată ${version.running}.`,
  };
  if (policy.onVersionBeyondEntitlement === 'ignore') return { step: () => noted(looked, text) };
  if (policy.onVersionBeyondEntitlement === 'pauseUpdates') {
    return { drops: ['updates'], effects: () => [text], step: () => noted(looked, text) };
  }
  const error = { code: 'LICENSE_BLOCKED', cause: 'version' } as const;
  return blockedLayer(error, () => failed(looked, error));
}

const covered: LocalizedText = {
  en: 'The installed version is covered by the license.',
  ro: 'Versiunea instalată este acoperită de licență.',
};

function unknownVersion(): ExplanationStep {
  return passed({ rule: 'version.entitled', input: null, threshold: null }, covered);
}

function shown(entitled: EntitledVersions): string {
  if (entitled.upTo === 'any') return '*';
  return entitled.upTo === 'major' ? `${entitled.major}.x` : entitled.version;
}
