import { faker as english } from '@faker-js/faker/locale/en_GB';
import { faker as romanian } from '@faker-js/faker/locale/ro';
import type { HolderInput } from '@signet/use-cases/account/find-or-draft-account';
import { fiscalCodeOf } from './fiscal-code.ts';
import {
  englishTrades,
  romanianFirstNames,
  romanianLastNames,
  romanianPlaces,
  romanianTrades,
} from './name-lists.ts';
import type { SeededRandom } from './seeded-random.ts';
import { slug } from './slug.ts';

/** A company that buys licenses, and the person who does it there. */
export interface Customer {
  readonly holder: HolderInput & { readonly company: string; readonly locale: 'en' | 'ro' };
  /** The first label of its domains. */
  readonly label: string;
  /** The ending of its main domain. */
  readonly ending: string;
}

/** Makes customers, each with a label of its own; Romanian ones mostly. */
export function customerMaker(random: SeededRandom, seed: number): () => Customer {
  romanian.seed(seed);
  english.seed(seed);
  const labels = new Set<string>(['acme-wellness']);
  const ownLabel = (company: string) => {
    const label = slug(company);
    let [own, count] = [label, 1];
    while (labels.has(own)) own = `${label}-${(count += 1)}`;
    labels.add(own);
    return own;
  };
  return () => {
    const isRomanian = random.chance(0.75);
    const person = isRomanian ? romanianPerson(random) : englishPerson();
    const company = isRomanian
      ? romanianCompany(random, person.last)
      : englishCompany(random, person.last);
    const label = ownLabel(company.name);
    const ending = isRomanian
      ? random.pick(['ro', 'ro', 'ro', 'com', 'eu'])
      : random.pick(['co.uk', 'com', 'ie']);
    const mailbox = random.chance(0.6)
      ? slug(`${person.first} ${person.last}`).replaceAll('-', '.')
      : 'office';
    return {
      holder: {
        email: `${mailbox}@${label}.${ending}`,
        company: `${company.name} ${company.form}`,
        cif: company.cif,
        locale: isRomanian ? 'ro' : 'en',
      },
      label,
      ending,
    };
  };
}

interface Person {
  readonly first: string;
  readonly last: string;
}

interface Company {
  readonly name: string;
  readonly form: string;
  readonly cif: string | null;
}

function romanianPerson(random: SeededRandom): Person {
  return {
    first: random.chance(0.5) ? random.pick(romanianFirstNames) : romanian.person.firstName(),
    last: random.chance(0.6) ? random.pick(romanianLastNames) : romanian.person.lastName(),
  };
}

function englishPerson(): Person {
  return { first: english.person.firstName(), last: english.person.lastName() };
}

function romanianCompany(random: SeededRandom, owner: string): Company {
  const trade = random.pick(romanianTrades);
  const name = random.pick([
    `${trade} ${random.pick(romanianPlaces)}`,
    `${trade} ${random.pick(romanianPlaces)}`,
    `${owner} & Fiii`,
    `${trade} ${owner}`,
  ]);
  const form = random.pick(['SRL', 'SRL', 'SRL', 'SA', 'PFA', 'SRL-D']);
  return { name, form, cif: fiscalCodeOf(random.whole(100_000, 49_999_999)) };
}

function englishCompany(random: SeededRandom, owner: string): Company {
  const name = random.pick([
    `${owner} & Sons`,
    `${owner} ${random.pick(englishTrades)}`,
    `${english.location.city()} ${random.pick(englishTrades)}`,
  ]);
  const cif = random.chance(0.5) ? `GB${random.whole(100_000_000, 999_999_999)}` : null;
  return { name, form: random.pick(['Ltd', 'Ltd', 'LLC']), cif };
}
