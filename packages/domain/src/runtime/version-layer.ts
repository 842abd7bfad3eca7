import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { failed, noted, passed } from '../explanation/explain-step.ts';
import { type EntitledVersions, isEntitled } from '../support/entitled-version.ts';
import type { RuntimeFacts } from './runtime-facts.ts';
import type { RuntimeLayer } from './runtime-layer.ts';
import { blockedLayer } from './token-layer.ts';

/** What a version newer than the license entitles to does (D06, C33). */
export function versionLayer(
  policy: EnforcementPolicy,
  version: RuntimeFacts['version'],
): RuntimeLayer {
  const threshold = version === null ? null : shown(version.entitled);
  const looked = { rule: 'version.entitled', input: version?.running ?? null, threshold };
  if (version === null || isEntitled(version.running, version.entitled)) {
    const text = {
      en: 'The installed version is covered by the license.',
      ro: 'Versiunea instalată este acoperită de licență.',
    };
    return { step: passed(looked, text) };
  }
  const text = {
    en: `The license covers versions up to ${threshold}; ${version.running} is installed.`,
    ro: `Licența acoperă versiunile până la ${threshold}; este instalată ${version.running}.`,
  };
  if (policy.onVersionBeyondEntitlement === 'ignore') return { step: noted(looked, text) };
  if (policy.onVersionBeyondEntitlement === 'pauseUpdates') {
    return { drops: ['updates'], effects: [text], step: noted(looked, text) };
  }
  const error = { code: 'LICENSE_BLOCKED', cause: 'version' } as const;
  return blockedLayer(error, failed(looked, error));
}

function shown(entitled: EntitledVersions): string {
  if (entitled.upTo === 'any') return '*';
  return entitled.upTo === 'major' ? `${entitled.major}.x` : entitled.version;
}
