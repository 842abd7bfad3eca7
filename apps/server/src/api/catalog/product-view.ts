import { hasFreeSupport } from '@signet/domain/catalog/has-free-support';
import {
  type Allowance,
  type KindRule,
  type LicenseKind,
  licenseKinds,
  type Product,
} from '@signet/domain/catalog/product';
import { type ResolvedTier, resolveTier } from '@signet/domain/catalog/resolve-tier';
import { validityDays } from '@signet/domain/pricing/offer-validity';
import * as z from 'zod';

const text = z.object({ en: z.string(), ro: z.string() });
/** `null` = unlimited. */
const allowance = z.int().nullable();
const allowances = z.record(z.string(), allowance);
const labels = z.record(z.string(), text);

const tierView = z.object({
  name: z.string(),
  label: text,
  /** Issued by operators and never sold. */
  internal: z.boolean(),
  /** What an install runs with that has no usable license; nobody is issued it. */
  fallback: z.boolean(),
  flags: z.record(z.string(), z.boolean()),
  /** Flags that are not included and may be granted at issue. */
  grantable: z.array(z.string()),
  limits: allowances,
  intervals: z.record(z.string(), z.number()),
  quotas: allowances,
  domains: allowance,
  nichePackages: allowance,
  freeSupport: z.string().nullable(),
});

const kindView = z.object({
  kind: z.enum(licenseKinds),
  validity: z.enum(['forever', 'days', 'term', 'deferred']),
  days: z.int().nullable(),
  freeSupport: z.boolean(),
  /** What the kind allows at most, whatever the tier says; `null` for no cap of its own. */
  caps: z.object({ domains: z.int(), nichePackages: z.int() }).nullable(),
});

const termView = z.object({
  offer: z.string(),
  label: text,
  tier: z.string(),
  days: z.int(),
});

/** A product as forms need it: both languages, every tier with what it inherits filled in. */
export const productView = z.object({
  name: z.string(),
  label: text,
  signing: z.enum(['EdDSA', 'RS256']),
  domainBinding: z.enum(['off', 'warn', 'enforce']),
  flags: labels,
  limits: labels,
  intervals: labels,
  quotas: labels,
  tiers: z.array(tierView),
  kinds: z.array(kindView),
  /** What a term can be bought as; empty where the product has none. */
  terms: z.array(termView),
  themes: z.array(z.string()),
  plugins: z.array(z.string()),
  nichePackages: z.array(z.string()),
  refundDays: z.int(),
  /** The variable in which installs keep their key. */
  environmentVariable: z.string(),
});

/** Draws a product. */
export function viewProduct(name: string, product: Product): z.infer<typeof productView> {
  return {
    name,
    label: product.name,
    signing: product.signing,
    domainBinding: product.enforcement.domainBinding,
    flags: { ...product.flags },
    limits: { ...product.limits },
    intervals: { ...product.intervals },
    quotas: { ...product.quotas },
    tiers: Object.keys(product.tiers).flatMap((tier) => viewTier(product, tier)),
    kinds: viewKinds(product.kinds),
    terms: viewTerms(product),
    themes: [...product.themes],
    plugins: [...product.plugins],
    nichePackages: [...product.nichePackages],
    refundDays: product.refundDays,
    environmentVariable: product.environmentVariable,
  };
}

function viewTier(product: Product, name: string) {
  const declared = product.tiers[name];
  const tier: ResolvedTier | undefined = resolveTier(product, name);
  if (declared === undefined || tier === undefined) return [];
  return [
    {
      name,
      label: declared.name,
      internal: declared.internal === true,
      fallback: product.enforcement.freeTier === name,
      flags: { ...tier.flags },
      grantable: [...tier.grantable],
      limits: viewAllowances(tier.limits),
      intervals: { ...tier.intervals },
      quotas: viewAllowances(tier.quotas),
      domains: viewAllowance(tier.domains),
      nichePackages: viewAllowance(tier.nichePackages),
      freeSupport: tier.freeSupport,
    },
  ];
}

function viewKinds(kinds: Readonly<Record<LicenseKind, KindRule>>) {
  return licenseKinds.map((kind) => {
    const rule = kinds[kind];
    const isDays = rule.validity === 'days';
    return {
      kind,
      validity: rule.validity,
      days: isDays ? rule.days : null,
      freeSupport: hasFreeSupport(rule),
      caps: isDays && rule.caps !== undefined ? { ...rule.caps } : null,
    };
  });
}

function viewTerms({ kinds, pricing }: Product) {
  if (kinds.term.validity !== 'term') return [];
  return Object.entries(pricing?.offers ?? {}).flatMap(([offer, { name, tier, validity }]) => {
    const days = validityDays(validity);
    return days === null ? [] : [{ offer, label: name, tier, days }];
  });
}

function viewAllowances(values: Readonly<Record<string, Allowance>>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, viewAllowance(value)]),
  );
}

function viewAllowance(value: Allowance): number | null {
  return value === 'unlimited' ? null : value;
}
