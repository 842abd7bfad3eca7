import type { Locale } from '@signet/domain/catalog/localized-text';
import type { LicenseFacts, LicenseKeyFacts } from './license-facts.ts';
import type { MailFact } from './mail-content.ts';
import { sayInstant } from './say-instant.ts';

interface Labels {
  readonly product: string;
  readonly tier: string;
  readonly domains: string;
  readonly expires: string;
  readonly never: string;
  readonly support: string;
  readonly none: string;
}

const labels: Readonly<Record<Locale, Labels>> = {
  en: {
    product: 'Product',
    tier: 'Tier',
    domains: 'Domains',
    expires: 'Valid until',
    never: 'no end date',
    support: 'Support until',
    none: 'not included',
  },
  ro: {
    product: 'Produs',
    tier: 'Nivel',
    domains: 'Domenii',
    expires: 'Valabilă până la',
    never: 'fără dată de expirare',
    support: 'Suport până la',
    none: 'nu este inclus',
  },
};

/** Which license it is: product, tier and domains. */
export function identityRows(facts: LicenseFacts, locale: Locale): readonly MailFact[] {
  const say = labels[locale];
  const rows: MailFact[] = [
    { label: say.product, values: [facts.product[locale]] },
    { label: say.tier, values: [facts.tier[locale]] },
  ];
  if (facts.domains.length > 0) rows.push({ label: say.domains, values: facts.domains });
  return rows;
}

/** Which license it is and how long it and its support last (B18, B19). */
export function termRows(facts: LicenseKeyFacts, locale: Locale): readonly MailFact[] {
  const say = labels[locale];
  const until = facts.supportUntil;
  return [
    ...identityRows(facts, locale),
    {
      label: say.expires,
      values: [facts.expiresAt === null ? say.never : sayInstant(facts.expiresAt, locale)],
    },
    { label: say.support, values: [until === null ? say.none : sayInstant(until, locale)] },
  ];
}
