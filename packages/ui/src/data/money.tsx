import type { JSX } from 'solid-js';
import { locale } from '../i18n/locale.ts';
import { formatMoney } from '../i18n/number-format.ts';

/** An amount in minor units (299000 = 2,990.00) with its currency code. */
export function Money(props: { readonly minor: number; readonly currency: string }): JSX.Element {
  return (
    <span class="whitespace-nowrap">{formatMoney(props.minor, props.currency, locale())}</span>
  );
}
