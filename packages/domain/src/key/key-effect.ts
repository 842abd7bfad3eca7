import type { LocalizedText } from '../catalog/localized-text.ts';
import { countEn, countRo } from '../error/count-noun.ts';
import type { EffectTone } from '../license/effect-text.ts';
import type { Activation } from './activate-key.ts';
import type { FleetAdoption } from './adoption.ts';
import type { KeyStage } from './key-stage.ts';

/** One true consequence of a change of the ring, as a dialog lists it before the click. */
export interface KeyEffect {
  readonly code: string;
  readonly tone: EffectTone;
  readonly text: LocalizedText;
}

const published: KeyEffect = effect('key.published', 'changes', {
  en: 'The public half joins the key set; installs learn it from a release or a heartbeat.',
  ro: 'Partea publică intră în setul de chei; instalările o află dintr-o versiune nouă sau la un semnal.',
});
const signsAtOnce: KeyEffect = effect('key.signs_at_once', 'changes', {
  en: 'It is the first key of its algorithm and signs at once.',
  ro: 'Este prima cheie a algoritmului ei și semnează imediat.',
});
const signsNothing: KeyEffect = effect('key.signs_nothing', 'keeps', {
  en: 'Nothing is signed with it until it is activated.',
  ro: 'Nimic nu se semnează cu ea până nu este activată.',
});
const forEmergencies: KeyEffect = effect('key.for_emergencies', 'keeps', {
  en: 'It is kept for emergencies: only an owner can switch to it.',
  ro: 'Este păstrată pentru urgențe: doar un proprietar poate trece la ea.',
});
const signs: KeyEffect = effect('key.signs', 'changes', {
  en: 'Every license issued or re-sent from now on is signed with it.',
  ro: 'Orice licență emisă sau retrimisă de acum este semnată cu ea.',
});
const olderStayValid: KeyEffect = effect('key.older_stay_valid', 'keeps', {
  en: 'Licenses signed with the key before it stay valid; that key only verifies from now on.',
  ro: 'Licențele semnate cu cheia dinainte rămân valabile; acea cheie doar verifică de acum.',
});
const reissued: KeyEffect = effect('key.reissued', 'changes', {
  en: 'Installs that accept it are handed a license signed with it at their next heartbeat.',
  ro: 'Instalările care o acceptă primesc la următorul semnal o licență semnată cu ea.',
});
const refused: KeyEffect = effect('key.refused', 'stops', {
  en: 'The key leaves the key set: what it signed is refused by the server and by coming releases.',
  ro: 'Cheia iese din setul de chei: ce a semnat este refuzat de server și de versiunile viitoare.',
});
const signaturesStay: KeyEffect = effect('key.stays_in_releases', 'keeps', {
  en: 'Releases that hold the key go on accepting it until they are updated.',
  ro: 'Versiunile care conțin cheia o acceptă în continuare până sunt actualizate.',
});

/** What a new key of this stage does. */
export function effectsOfNewKey(stage: KeyStage): readonly KeyEffect[] {
  if (stage === 'active') return [published, signsAtOnce];
  return [published, stage === 'cold' ? forEmergencies : signsNothing];
}

/** What a switch does, with how many it leaves behind. */
export function effectsOfActivation(
  { retiring }: Activation,
  adoption: FleetAdoption,
): readonly KeyEffect[] {
  const before = retiring === null ? [] : [olderStayValid, reissued];
  return [signs, ...before, ...leftBehind(adoption)];
}

/** What a retirement does. */
export const effectsOfRetirement: readonly KeyEffect[] = [refused, signaturesStay];

function leftBehind({ lacking }: FleetAdoption): readonly KeyEffect[] {
  if (lacking.length === 0) return [];
  const text = {
    en: `${countEn(lacking.length, 'install does', 'installs do')} not accept it yet: each keeps its license, and refuses one signed with the new key.`,
    ro: `${countRo(lacking.length, 'instalare nu o acceptă', 'instalări nu o acceptă')} încă: fiecare își păstrează licența și refuză una semnată cu cheia nouă.`,
  };
  return [effect('key.left_behind', 'note', text)];
}

function effect(code: string, tone: EffectTone, text: LocalizedText): KeyEffect {
  return { code, tone, text };
}
