import type { Product } from '../catalog/product.ts';
import type { Buyer } from '../pricing/buyer.ts';
import type { QuoteRequest } from '../pricing/quote-request.ts';
import { type Quote, quote } from '../pricing/quote.ts';
import { newcomer, saleDay, soldFor, soldProduct } from '../pricing/sale-fixture.ts';
import type { VectorFile } from './vector-file-fixture.ts';

/** When the fixture's campaigns end. */
const campaignEnd = Date.UTC(2026, 11, 31, 22) / 1000;
const products = {
  sold: soldProduct,
  plain: soldFor(299_000),
  tiny: soldFor(3),
  free: soldFor(0),
  huge: soldFor(Number.MAX_SAFE_INTEGER),
} as const;
type ProductName = keyof typeof products;

interface Case {
  readonly product?: ProductName;
  readonly request?: Partial<QuoteRequest>;
  /** `null`: nobody is signed in. */
  readonly buyer?: Partial<Buyer> | null;
  readonly now?: number;
}

const everything = { hasOlderMajor: true, convertsTrial: true, isEarlyAdopter: true };
const plain = (buyer: Partial<Buyer> | null): Case => ({ product: 'plain', buyer });
const held = (count: number, product: ProductName = 'plain'): Case => ({
  product,
  buyer: { activePaidLicenses: count },
});

const cases: Readonly<Record<string, Case>> = {
  'nobody is signed in': plain(null),
  'the first license': held(0),
  'the second': held(1),
  'the third': held(2),
  'the fourth': held(3),
  'the thousandth': held(999),
  'an older major version': plain({ hasOlderMajor: true }),
  'a trial': plain({ convertsTrial: true }),
  'an early adopter': plain({ isEarlyAdopter: true }),
  'two discounts, the lower price': plain({ activePaidLicenses: 1, isEarlyAdopter: true }),
  'equal discounts, the first': plain({ ...everything, activePaidLicenses: 3 }),
  'everything, not verified': plain({ ...everything, activePaidLicenses: 9, isVerified: false }),
  'rounded half up: 30 % of 3': held(1, 'tiny'),
  'rounded half up: 50 % of 3': held(3, 'tiny'),
  'nothing off nothing': held(3, 'free'),
  'the largest amount': held(1, 'huge'),
  'a campaign': { buyer: null },
  'a campaign, its last second': { buyer: null, now: campaignEnd - 1 },
  'a campaign at its end': { buyer: null, now: campaignEnd },
  'a campaign and a lower discount': { buyer: { activePaidLicenses: 1 } },
  'a campaign and a higher discount': {
    request: { offer: 'renewed' },
    buyer: { isEarlyAdopter: true },
  },
  'a currency without minor units': {
    request: { currency: 'JPY' },
    now: campaignEnd,
    buyer: { activePaidLicenses: 1 },
  },
  'renewed by the year': { request: { offer: 'renewed' }, buyer: null },
  'the renewal keeps its price': {
    request: { offer: 'renewed', purchase: 'renewal' },
    buyer: { activePaidLicenses: 3 },
  },
  'a subscription has no discount': {
    request: { offer: 'monthly' },
    buyer: { ...everything, activePaidLicenses: 3 },
  },
  'units beyond the limit': {
    request: { offer: 'renewed', extraUnits: { organizations: 2 } },
    buyer: { activePaidLicenses: 1 },
  },
  'units paid by another period': {
    request: { offer: 'monthly', extraUnits: { organizations: 1 } },
    buyer: null,
  },
  'no units': { request: { extraUnits: { organizations: 0 } }, buyer: null },
  'an offer that there is not': { request: { offer: 'constructor' }, buyer: null },
  'a currency that there is not': { request: { currency: 'USD' }, buyer: null },
  'a renewal of what is paid once': { request: { purchase: 'renewal' }, buyer: null },
  'units of what has no limit': { request: { extraUnits: { sites: 1 } }, buyer: null },
  'units that are no count': { request: { extraUnits: { organizations: 1.5 } }, buyer: null },
};

/** Purchases and what they cost, with every price that could have counted (R15, C26, C27, C33, C37, D14, D15). */
export function quoteVectors(): VectorFile {
  return {
    about:
      'A product by its name, what is bought of it, by whom (null: nobody is signed in), and now in Unix seconds. Expected: lines that add up to the total in minor units, what is paid again, and every candidate; or the part of the request that is refused.',
    products: Object.fromEntries(
      Object.entries(products).map(([name, product]) => [name, viewProduct(product)]),
    ),
    vectors: Object.entries(cases).map(([name, asked]) => vectorOf(name, asked)),
  };
}

/** The tiers' limits and the prices, as a catalog writes them. */
function viewProduct({ tiers, pricing }: Product) {
  const limits = Object.entries(tiers).map(
    ([name, tier]) => [name, { limits: tier.limits ?? {} }] as const,
  );
  return { tiers: Object.fromEntries(limits), pricing };
}

function vectorOf(name: string, { product = 'sold', request, buyer, now = saleDay }: Case) {
  const asked: QuoteRequest = { offer: 'once', currency: 'EUR', ...request };
  const who = buyer == null ? null : { ...newcomer, ...buyer };
  const result = quote(products[product], asked, { now, buyer: who });
  return {
    name,
    product,
    offer: asked.offer,
    currency: asked.currency,
    purchase: asked.purchase ?? 'first',
    extra_units: asked.extraUnits ?? {},
    buyer: who === null ? null : viewBuyer(who),
    now,
    expected: result.ok ? viewQuote(result.value) : { refused: result.error.param },
  };
}

function viewBuyer(buyer: Buyer) {
  return {
    verified: buyer.isVerified,
    active_paid_licenses: buyer.activePaidLicenses,
    older_major: buyer.hasOlderMajor,
    trial: buyer.convertsTrial,
    early_adopter: buyer.isEarlyAdopter,
  };
}

function viewQuote({ total, regularTotal, lines, recurring, credits, candidates }: Quote) {
  return {
    total: total.amount,
    regular_total: regularTotal.amount,
    lines: lines.map(({ kind, quantity, amount }) => ({ kind, quantity, amount })),
    recurring: recurring.map((payment) => ({ every: payment.every, amount: payment.total.amount })),
    credits,
    candidates: candidates.map(({ source, percent, amount, won }) => ({
      source,
      percent,
      amount,
      won,
    })),
  };
}
