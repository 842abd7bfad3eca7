import type { LocalizedText } from '../catalog/localized-text.ts';
import type { LicenseKind, Product } from '../catalog/product.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { validityDays } from '../pricing/offer-validity.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** The longest term, and the longest extension at once: ten years. */
export const MAXIMUM_TERM_DAYS = 3_660;

/** How long a license of kind `term` is valid: as an offer of the catalog says, or for whole days (E02, E04). */
export type TermRequest = { readonly offer: string } | { readonly days: number };

/** What is asked for beside the product: `term` where the kind is one, `null` for every other kind. */
export interface ValidityRequest {
  readonly kind: LicenseKind;
  readonly tier: string;
  readonly term: TermRequest | null;
}

type Refusal = SignetErrorOf<'KIND_DEFERRED' | 'VALIDATION'>;

/**
 * When a license that starts at `now` ends; `null` for never. A term ends as many days after the
 * purchase as its offer says, to the second (B18, E07, R17, R21).
 */
export function readExpiry(
  product: Product,
  request: ValidityRequest,
  now: UnixSeconds,
): Result<UnixSeconds | null, Refusal> {
  const { kind, term } = request;
  const rule = product.kinds[kind];
  if (rule.validity === 'deferred') return err({ code: 'KIND_DEFERRED', kind });
  if (rule.validity === 'term') {
    const days = readDays(product, request);
    return days.ok ? ok(now + days.value * DAY) : days;
  }
  if (term !== null)
    return refuse(paramOf(term), {
      en: `A license of kind ${kind} takes none.`,
      ro: `O licență de tipul ${kind} nu primește așa ceva.`,
    });
  return ok(rule.validity === 'forever' ? null : now + rule.days * DAY);
}

/** Whole days of a term or an extension; `VALIDATION` names the parameter. */
export function readTermDays(
  days: number,
  param: string,
): Result<number, SignetErrorOf<'VALIDATION'>> {
  const isLegal = Number.isInteger(days) && days >= 1 && days <= MAXIMUM_TERM_DAYS;
  return isLegal
    ? ok(days)
    : refuse(param, {
        en: `Give whole days from 1 to ${MAXIMUM_TERM_DAYS}.`,
        ro: `Scrie un număr întreg de zile, de la 1 la ${MAXIMUM_TERM_DAYS}.`,
      });
}

function readDays(product: Product, { tier, term }: ValidityRequest): Result<number, Refusal> {
  if (term === null) {
    return refuse('validity_days', {
      en: 'A term needs an offer or a number of days.',
      ro: 'O licență pe termen are nevoie de o ofertă sau de un număr de zile.',
    });
  }
  if ('days' in term) return readTermDays(term.days, 'validity_days');
  const offers = product.pricing?.offers ?? {};
  const offer = Object.hasOwn(offers, term.offer) ? offers[term.offer] : undefined;
  if (offer === undefined) {
    const known = Object.keys(offers).join(', ') || '(none)';
    return refuse('offer', {
      en: `“${term.offer}” is not one of ${known}.`,
      ro: `„${term.offer}” nu este printre: ${known}.`,
    });
  }
  if (offer.tier !== tier)
    return refuse('offer', {
      en: `“${term.offer}” is of tier ${offer.tier}.`,
      ro: `„${term.offer}” este pentru nivelul ${offer.tier}.`,
    });
  const days = validityDays(offer.validity);
  return days === null
    ? refuse('offer', { en: `“${term.offer}” has no term.`, ro: `„${term.offer}” nu are termen.` })
    : ok(days);
}

function paramOf(term: TermRequest): string {
  return 'days' in term ? 'validity_days' : 'offer';
}

function refuse(
  param: string,
  detail: LocalizedText,
): { readonly ok: false; readonly error: SignetErrorOf<'VALIDATION'> } {
  return err({ code: 'VALIDATION', param, detail });
}
