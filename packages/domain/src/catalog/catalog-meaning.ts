import type { LocalizedText } from './localized-text.ts';

/** What a change of the catalog touches, and from when. */
export const catalogMeanings = {
  product: {
    en: 'Which products there are: tokens of a product that is gone are refused.',
    ro: 'Ce produse există: tokenurile unui produs eliminat sunt refuzate.',
  },
  default: {
    en: 'What a request that names no product is about.',
    ro: 'La ce se referă o cerere care nu numește niciun produs.',
  },
  text: { en: 'How it reads, nothing else.', ro: 'Cum se citește, nimic altceva.' },
  feature: {
    en: 'What gates can ask for; licenses already issued carry what they carry.',
    ro: 'Ce pot cere porțile; licențele deja emise poartă ce poartă.',
  },
  tier: {
    en: 'Which tiers can be issued and sold; licenses already issued keep theirs.',
    ro: 'Ce niveluri se pot emite și vinde; licențele deja emise și-l păstrează.',
  },
  tierOrder: {
    en: 'Which tier an upgrade text names as the cheapest that would do.',
    ro: 'Ce nivel este numit ca fiind cel mai ieftin care ajunge.',
  },
  rights: {
    en: 'Licenses issued from now on; those already issued keep what they carry.',
    ro: 'Licențele emise de acum înainte; cele deja emise păstrează ce poartă.',
  },
  price: {
    en: 'Quotes and purchases from now on; what was paid stays.',
    ro: 'Ofertele și cumpărările de acum înainte; ce s-a plătit rămâne.',
  },
  support: {
    en: 'Support bought or given from now on; windows already open stay.',
    ro: 'Suportul cumpărat sau oferit de acum înainte; ferestrele deschise rămân.',
  },
  enforcement: {
    en: 'Installs, from the release that ships this catalog; also for licenses already issued.',
    ro: 'Instalările, de la versiunea care conține acest catalog; și pentru licențele deja emise.',
  },
  signing: {
    en: 'The key that signs from now on; tokens already signed verify with theirs.',
    ro: 'Cheia care semnează de acum înainte; tokenurile semnate se verifică cu a lor.',
  },
  refund: {
    en: 'Until when payments can be refunded, also those already made.',
    ro: 'Până când se pot rambursa plățile, inclusiv cele deja făcute.',
  },
  download: {
    en: 'Which npm packages ask for a license, from now on; also of licenses already issued.',
    ro: 'Ce pachete npm cer o licență, de acum înainte; și licențelor deja emise.',
  },
  install: {
    en: 'Where installs look for their token.',
    ro: 'Unde își caută instalările tokenul.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** The stable name of a meaning. */
export type CatalogMeaning = keyof typeof catalogMeanings;

const byProductKey: Readonly<Record<string, CatalogMeaning>> = {
  name: 'text',
  signing: 'signing',
  flags: 'feature',
  limits: 'feature',
  intervals: 'feature',
  quotas: 'feature',
  kinds: 'rights',
  themes: 'rights',
  plugins: 'rights',
  nichePackages: 'rights',
  packages: 'download',
  enforcement: 'enforcement',
  supportPlans: 'support',
  pricing: 'price',
  freeSupport: 'support',
  refundDays: 'refund',
  environmentVariable: 'install',
};
const tierItself = ['internal', 'notMonotone'];
const tierSupport = ['freeSupport', 'supportPlan'];

/** What a change at a path means: `products`, the product's name, then the way inside of it. */
export function meaningOf(path: readonly string[]): CatalogMeaning {
  const [root, product, part = '', name, key = ''] = path;
  if (root !== 'products') return 'default';
  if (product === undefined || part === '') return 'product';
  if (path.at(-1) === 'en' || path.at(-1) === 'ro') return 'text';
  if (part !== 'tiers') return byProductKey[part] ?? 'rights';
  if (name === undefined) return 'tierOrder';
  if (key === '' || tierItself.includes(key)) return 'tier';
  return tierSupport.includes(key) ? 'support' : 'rights';
}
