type Amounts = Readonly<Record<string, number>>;
interface Recurring {
  readonly every: string;
  readonly amounts: Amounts;
}

/** A product of the quotes, as the file has it. */
export interface SoldProduct {
  readonly tiers: Readonly<
    Record<string, { readonly limits: Readonly<Record<string, number | string>> }>
  >;
  readonly pricing: {
    readonly currencies: readonly string[];
    readonly offers: Readonly<Record<string, SoldOffer>>;
    readonly extraUnits?: Readonly<Record<string, Recurring>>;
    readonly discounts: Readonly<Record<string, number>> & { readonly stacking: readonly number[] };
  };
}

interface SoldOffer {
  readonly tier: string;
  readonly oneTime?: Amounts;
  readonly recurring?: Recurring;
  readonly campaign?: { readonly oneTime: Amounts; readonly until: string };
  readonly credits?: { readonly oneTime: number };
}

/** A case of the quotes, as the file has it. */
export interface QuoteCase {
  readonly offer: string;
  readonly currency: string;
  readonly purchase: string;
  readonly extra_units: Readonly<Record<string, number>>;
  readonly buyer: {
    readonly verified: boolean;
    readonly active_paid_licenses: number;
    readonly older_major: boolean;
    readonly trial: boolean;
    readonly early_adopter: boolean;
  } | null;
  readonly now: number;
}

/** A quote as another program would write it: integers, one winner, no code of ours. */
export function readQuote(product: SoldProduct, asked: QuoteCase) {
  const { pricing, tiers } = product;
  const { currency, purchase, extra_units: units } = asked;
  const offer = Object.entries(pricing.offers).find(([name]) => name === asked.offer)?.[1];
  if (offer === undefined) return { refused: 'offer' };
  if (!pricing.currencies.includes(currency)) return { refused: 'currency' };
  const again = offer.recurring?.amounts[currency];
  if (purchase === 'renewal' && again === undefined) return { refused: 'purchase' };
  const regular = (purchase === 'first' ? (offer.oneTime?.[currency] ?? again) : again) ?? 0;
  const extra = Object.entries(units).map(([limit, quantity]) => {
    const price = pricing.extraUnits?.[limit];
    const isSold = price !== undefined && tiers[offer.tier]?.limits[limit] !== 'unlimited';
    const isCount = Number.isInteger(quantity);
    return isSold && isCount
      ? { every: price.every, quantity, amount: quantity * (price.amounts[currency] ?? 0) }
      : undefined;
  });
  if (extra.includes(undefined)) return { refused: 'extra_units' };
  const bought = extra.filter(
    (line) => line !== undefined && line.quantity > 0,
  ) as readonly Bought[];
  const more = bought.reduce((sum, { amount }) => sum + amount, 0);
  const candidates = candidatesOf(offer, regular, { product, asked });
  const price = candidates.find(({ won }) => won)?.amount ?? regular;
  const kind = purchase === 'first' ? 'package' : 'renewal';
  return {
    total: price + more,
    regular_total: regular + more,
    lines: [
      { kind, quantity: 1, amount: regular },
      ...(price === regular ? [] : [{ kind: 'discount', quantity: 1, amount: price - regular }]),
      ...bought.map(({ quantity, amount }) => ({ kind: 'extra_units', quantity, amount })),
    ],
    recurring: recurringOf(bought, { every: offer.recurring?.every, amount: again ?? 0 }),
    credits: purchase === 'first' ? (offer.credits?.oneTime ?? 0) : 0,
    candidates,
  };
}

interface Bought {
  readonly every: string;
  readonly quantity: number;
  readonly amount: number;
}

function recurringOf(
  bought: readonly Bought[],
  own: { readonly every: string | undefined; readonly amount: number },
) {
  const parts = [...(own.every === undefined ? [] : [own]), ...bought];
  return ['month', 'year'].flatMap((every) => {
    const amounts = parts.filter((part) => part.every === every).map(({ amount }) => amount);
    return amounts.length === 0 ? [] : [{ every, amount: amounts.reduce((a, b) => a + b) }];
  });
}

function candidatesOf(
  offer: SoldOffer,
  regular: number,
  { product, asked }: { readonly product: SoldProduct; readonly asked: QuoteCase },
) {
  const { buyer, currency, now } = asked;
  const { discounts } = product.pricing;
  const { campaign } = offer;
  const isOneTime = asked.purchase === 'first' && offer.oneTime !== undefined;
  const who = isOneTime && buyer?.verified === true ? buyer : undefined;
  const runs = isOneTime && campaign !== undefined && now < Date.parse(campaign.until) / 1000;
  const held = who?.active_paid_licenses ?? 0;
  const percents = {
    stacking: held > 0 ? (discounts.stacking[held] ?? discounts.stacking.at(-1)) : undefined,
    majorUpgrade: who?.older_major === true ? discounts['majorUpgrade'] : undefined,
    trialConversion: who?.trial === true ? discounts['trialConversion'] : undefined,
    earlyAdopter: who?.early_adopter === true ? discounts['earlyAdopter'] : undefined,
  };
  const found = [
    { source: 'regular', percent: null, amount: regular },
    {
      source: 'campaign',
      percent: null,
      amount: runs ? (campaign.oneTime[currency] ?? null) : null,
    },
    ...Object.entries(percents).map(([source, percent]) => ({
      source,
      percent: percent ?? null,
      amount: percent === undefined ? null : regular - percentOf(regular, percent),
    })),
  ];
  const lowest = Math.min(...found.map(({ amount }) => amount ?? Infinity));
  const first = found.findIndex(({ amount }) => amount === lowest);
  return found.map((candidate, index) => ({ ...candidate, won: index === first }));
}

/** Half up, in whole numbers of any size. */
function percentOf(amount: number, percent: number): number {
  return Number((BigInt(amount) * BigInt(percent) * 2n + 100n) / 200n);
}
