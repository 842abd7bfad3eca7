import { catalog } from '@signet/catalog/catalog';
import type { LicenseKind } from '@signet/domain/catalog/product';
import type { IssueInput } from '@signet/use-cases/license/issue-license';
import type { Customer } from './customers.ts';
import type { FleetTier } from './fates.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Whoever a license is issued to. */
export type Buyer = Customer;

const { storefront } = catalog.products;

/** Sites and niches that a license of the tier is asked for; the use case checks them like anybody's. */
const most: Readonly<Record<FleetTier, { readonly sites: number; readonly niches: number }>> = {
  starter: { sites: 1, niches: 1 },
  pro: { sites: 1, niches: 1 },
  growth: { sites: 3, niches: 2 },
  enterprise: { sites: 5, niches: 4 },
};

/** Second sites of a company. */
const endings = ['', '-shop', '-online', '-outlet', '-b2b', '-magazin', '-events', '-rental'];

/** Makes what operators type when they issue: every site has a domain that no other license has. */
export function issueInputMaker(random: SeededRandom, nextBuyer: () => Buyer) {
  const taken = new Set<string>();
  const freeDomain = ({ label, ending }: Buyer): string => {
    for (let round = 0; ; round += 1) {
      const count = round < endings.length ? '' : `-${round}`;
      const domain = `${label}${endings[round % endings.length]}${count}.${ending}`;
      if (taken.has(domain)) continue;
      taken.add(domain);
      return domain;
    }
  };
  const redirectOf = (domain: string): readonly string[] => {
    const other = `${domain.slice(0, domain.indexOf('.'))}.net`;
    if (taken.has(other)) return [];
    taken.add(other);
    return [other];
  };
  const next = (tier: FleetTier, kind: LicenseKind): IssueInput => {
    const buyer = nextBuyer();
    const allowed = kind === 'trial' ? most.starter : most[tier];
    const sites = random.whole(1, allowed.sites);
    const first = freeDomain(buyer);
    return {
      product: 'storefront',
      tier,
      kind,
      term: null,
      holder: buyer.holder,
      domains: [first, ...Array.from({ length: sites - 1 }, () => freeDomain(buyer))],
      redirectDomains: random.chance(0.2) ? redirectOf(first) : [],
      features: extraFeatures(tier, random),
      themes: random.some(storefront.themes, random.whole(1, 2)),
      plugins: random.some(storefront.plugins, random.whole(0, 4)),
      nichePackages: random.some(storefront.nichePackages, random.whole(0, allowed.niches)),
      supportPeriod: kind !== 'trial' && random.chance(0.15) ? '12mo' : null,
      earlyAdopter: random.chance(0.1),
      sendEmail: false,
    };
  };
  return { next };
}

function extraFeatures(tier: FleetTier, random: SeededRandom): readonly string[] | null {
  if (tier === 'growth' && random.chance(0.3)) return ['white_label'];
  return random.chance(0.15) ? ['audit_log'] : null;
}
