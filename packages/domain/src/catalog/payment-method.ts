/** Ways to pay that a checkout can offer (E09); of a bank debit the money comes days later. */
export const paymentMethods = ['card', 'paypal', 'sepa_debit'] as const;

/** One way to pay. */
export type PaymentMethod = (typeof paymentMethods)[number];

/** What a checkout takes: one payment, or the first of a subscription (A02, E08). */
export const checkoutModes = ['payment', 'subscription'] as const;

/** One mode of a checkout. */
export type CheckoutMode = (typeof checkoutModes)[number];

/** What a product's checkouts offer by their mode; a mode that is left out takes cards alone (E09). */
export type CheckoutPaymentMethods = {
  readonly [Mode in CheckoutMode]?: readonly PaymentMethod[];
};
