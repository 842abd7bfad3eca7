import { noted, passed } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';

/** What an install's heartbeat says about keys. */
export interface KeysOfInstall {
  /** The key of the token it runs with; it verified that one, so it accepts it. */
  readonly tokenKid: string;
  /** The kids it listed. */
  readonly acceptedKids: readonly string[];
}

/** Whether an install verifies tokens of a key. */
export function acceptsKid(install: KeysOfInstall, kid: string): boolean {
  return install.tokenKid === kid || install.acceptedKids.includes(kid);
}

/**
 * Whether an install with an old key's token may be given one signed with the active key: only when
 * it accepts that key, because it would replace a token that works with one that does not (R18, B70).
 */
export function mayReissue(install: KeysOfInstall, activeKid: string): boolean {
  return install.tokenKid !== activeKid && install.acceptedKids.includes(activeKid);
}

/** Why an install is, or is not, given a token of the active key; B56's flag where it is not yet. */
export function explainReissue(install: KeysOfInstall, activeKid: string): ExplanationStep {
  const looked = { rule: 'key.reissue', input: install.acceptedKids, threshold: activeKid };
  if (install.tokenKid === activeKid) {
    return passed(looked, {
      en: `The install already runs with ${activeKid}.`,
      ro: `Instalarea folosește deja ${activeKid}.`,
    });
  }
  if (mayReissue(install, activeKid)) {
    return passed(looked, {
      en: `The install accepts ${activeKid} and is given a key signed with it.`,
      ro: `Instalarea acceptă ${activeKid} și primește o cheie semnată cu ea.`,
    });
  }
  const text = {
    en: `The install runs with ${install.tokenKid} and does not accept ${activeKid} yet.`,
    ro: `Instalarea folosește ${install.tokenKid} și nu acceptă încă ${activeKid}.`,
  };
  const fix = {
    en: `Update the install to a release that knows ${activeKid}, then re-send before ${install.tokenKid} retires.`,
    ro: `Actualizează instalarea la o versiune care cunoaște ${activeKid}, apoi retrimite înainte ca ${install.tokenKid} să fie retrasă.`,
  };
  return noted(looked, text, fix);
}
