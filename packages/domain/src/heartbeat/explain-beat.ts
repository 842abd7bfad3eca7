import type { LocalizedText } from '../catalog/localized-text.ts';
import { failed, noted, passed } from '../explanation/explain-step.ts';
import type { Explanation, ExplanationStep } from '../explanation/explanation.ts';
import { explainReissue } from '../key/reissue.ts';
import type { LicenseStanding } from '../license/license-standing.ts';
import type { BeatReason } from './beat-answer.ts';
import type { TokenHandover, TokenOfInstall } from './token-handover.ts';
import type { HandoverVerdict } from './transfer-handover.ts';

interface Answered {
  readonly license: LicenseStanding;
  readonly activeKid: string;
  readonly install: TokenOfInstall;
  readonly transfer: HandoverVerdict | null;
  readonly reason: BeatReason | null;
  readonly handOver: TokenHandover | null;
}

/** Why a heartbeat was answered as it was: the license, its transfer, the install's key, the token. */
export function explainBeat(answered: Answered): Explanation {
  const { transfer, install, activeKid } = answered;
  return [
    authorityStep(answered),
    ...(transfer === null ? [] : [transferStep(transfer)]),
    explainReissue(install, activeKid),
    handOverStep(answered),
  ];
}

function authorityStep({ license, reason }: Answered): ExplanationStep {
  const looked = { rule: 'heartbeat.authority', input: license.status, threshold: 'active' };
  if (reason === 'suspended') return failed(looked, { code: 'LICENSE_SUSPENDED' });
  if (reason !== null) return failed(looked, { code: 'LICENSE_REVOKED', reason });
  return passed(looked, {
    en: 'The license is not revoked.',
    ro: 'Licența nu este revocată.',
  });
}

const transferTexts: Readonly<Record<HandoverVerdict, LocalizedText>> = {
  'hand-over': {
    en: 'The license was transferred; this install is given the new key, once.',
    ro: 'Licența a fost transferată; această instalare primește cheia nouă, o singură dată.',
  },
  'waits-for-key': {
    en: 'The license was transferred; the new key waits until this install accepts the key that signed it.',
    ro: 'Licența a fost transferată; cheia nouă așteaptă până când această instalare acceptă cheia cu care a fost semnată.',
  },
  'handed-over': {
    en: 'The license was transferred and its new key was handed over before.',
    ro: 'Licența a fost transferată, iar cheia nouă a fost deja predată.',
  },
  'other-install': {
    en: 'The license was transferred; this is not the install that was last seen on it.',
    ro: 'Licența a fost transferată; aceasta nu este instalarea văzută ultima dată pe ea.',
  },
  'too-late': {
    en: 'The license was transferred more than 30 days ago.',
    ro: 'Licența a fost transferată acum mai bine de 30 de zile.',
  },
  'successor-over': {
    en: 'The license was transferred, and the license that followed it is over.',
    ro: 'Licența a fost transferată, iar licența care i-a urmat s-a încheiat.',
  },
};

function transferStep(verdict: HandoverVerdict): ExplanationStep {
  const looked = { rule: 'heartbeat.transfer', input: verdict, threshold: '30 d' };
  return noted(looked, transferTexts[verdict]);
}

const handOverTexts: Readonly<Record<TokenHandover['cause'], LocalizedText>> = {
  generation: {
    en: 'A newer key exists; the install is given it.',
    ro: 'Există o cheie mai nouă; instalarea o primește.',
  },
  transfer: {
    en: 'The install is given the key of the new owner.',
    ro: 'Instalarea primește cheia noului proprietar.',
  },
  support: {
    en: 'The support window changed; the install is given a key that says so.',
    ro: 'Fereastra de suport s-a schimbat; instalarea primește o cheie actualizată.',
  },
  expiry: {
    en: 'The expiry changed; the install is given a key that says so.',
    ro: 'Data expirării s-a schimbat; instalarea primește o cheie actualizată.',
  },
  key: {
    en: 'The signing key changed; the install is given a key signed with the new one.',
    ro: 'Cheia de semnare s-a schimbat; instalarea primește o cheie semnată cu cea nouă.',
  },
};

function handOverStep({ license, install, handOver }: Answered): ExplanationStep {
  const { generation: threshold } = license;
  const looked = { rule: 'heartbeat.token', input: install.generation, threshold };
  if (handOver !== null) return noted(looked, handOverTexts[handOver.cause]);
  return passed(looked, {
    en: 'The install keeps the key it has.',
    ro: 'Instalarea păstrează cheia pe care o are.',
  });
}
