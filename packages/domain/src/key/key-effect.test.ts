import { expect, test } from 'vitest';
import type { Activation } from './activate-key.ts';
import { measureAdoption } from './adoption.ts';
import {
  effectsOfActivation,
  effectsOfNewKey,
  effectsOfRetirement,
  type KeyEffect,
} from './key-effect.ts';

const told = (effects: readonly KeyEffect[]) =>
  effects.map(({ code, tone, text }) => [`${tone} ${code}`, text.en, text.ro]);
const published = [
  'changes key.published',
  'The public half joins the key set; installs learn it from a release or a heartbeat.',
  'Partea publică intră în setul de chei; instalările o află dintr-o versiune nouă sau la un semnal.',
];

test.each([
  [
    'active',
    'changes key.signs_at_once',
    'It is the first key of its algorithm and signs at once.',
    'Este prima cheie a algoritmului ei și semnează imediat.',
  ],
  [
    'staged',
    'keeps key.signs_nothing',
    'Nothing is signed with it until it is activated.',
    'Nimic nu se semnează cu ea până nu este activată.',
  ],
  [
    'cold',
    'keeps key.for_emergencies',
    'It is kept for emergencies: only an owner can switch to it.',
    'Este păstrată pentru urgențe: doar un proprietar poate trece la ea.',
  ],
] as const)('B65, R18: a new key that is %s', (stage, ...effect) => {
  expect(told(effectsOfNewKey(stage))).toEqual([published, effect]);
});

const activated = { kid: 'k2', algorithm: 'EdDSA', stage: 'active' } as const;
const retiring = { kid: 'k1', algorithm: 'EdDSA', stage: 'retiring' } as const;
const first: Activation = { activated, retiring: null, reason: null };
const signs = [
  'changes key.signs',
  'Every license issued or re-sent from now on is signed with it.',
  'Orice licență emisă sau retrimisă de acum este semnată cu ea.',
];

/** The measure of a fleet in which so many do not accept the key. */
function lacking(count: number) {
  const fleet = Array.from({ length: count }, (_, index) => ({
    installId: `i${index}`,
    lastHeartbeatAt: 0,
    acceptedKids: [],
    isAirGapped: false,
  }));
  return measureAdoption(fleet, 'k2', 0);
}

test('B69, B70: a switch keeps what was signed, where something was', () => {
  expect(told(effectsOfActivation(first, lacking(0)))).toEqual([signs]);
  expect(told(effectsOfActivation({ ...first, retiring }, lacking(0)))).toEqual([
    signs,
    [
      'keeps key.older_stay_valid',
      'Licenses signed with the key before it stay valid; that key only verifies from now on.',
      'Licențele semnate cu cheia dinainte rămân valabile; acea cheie doar verifică de acum.',
    ],
    [
      'changes key.reissued',
      'Installs that accept it are handed a license signed with it at their next heartbeat.',
      'Instalările care o acceptă primesc la următorul semnal o licență semnată cu ea.',
    ],
  ]);
});

test.each([
  [1, '1 install does', '1 instalare nu o acceptă'],
  [2, '2 installs do', '2 instalări nu o acceptă'],
  [20, '20 installs do', '20 de instalări nu o acceptă'],
])('B68: %i that it leaves behind are counted', (count, en, ro) => {
  expect(told(effectsOfActivation(first, lacking(count)))).toEqual([
    signs,
    [
      'note key.left_behind',
      `${en} not accept it yet: each keeps its license, and refuses one signed with the new key.`,
      `${ro} încă: fiecare își păstrează licența și refuză una semnată cu cheia nouă.`,
    ],
  ]);
});

test('B71: a retirement refuses what the key signed, but not in releases that hold it', () => {
  expect(told(effectsOfRetirement)).toEqual([
    [
      'stops key.refused',
      'The key leaves the key set: what it signed is refused by the server and by coming releases.',
      'Cheia iese din setul de chei: ce a semnat este refuzat de server și de versiunile viitoare.',
    ],
    [
      'keeps key.stays_in_releases',
      'Releases that hold the key go on accepting it until they are updated.',
      'Versiunile care conțin cheia o acceptă în continuare până sunt actualizate.',
    ],
  ]);
});
