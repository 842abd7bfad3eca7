import { idempotent, SignetApiError, type SignetClient } from '@signet/client';

/** An order that your own shop was paid for. */
export interface PaidOrder {
  readonly id: string;
  readonly email: string;
  readonly company: string | null;
  readonly domain: string;
  readonly tier: string;
}

/** What your shop shows on its thank-you page. */
export type Delivery =
  | { readonly delivered: true; readonly licenseId: string; readonly token: string }
  | { readonly delivered: false; readonly problem: string; readonly whatToDo: string };

/**
 * Issues the license of a paid order. The order's id is the idempotency key, so your payment
 * provider may call you twice, or your server may restart half-way: there is one license and one
 * token. The customer also gets the mail with the token.
 *
 * @example
 * const signet = createClient({ url: 'https://licenses.example.com', apiKey: settings.signetApiKey });
 * const delivery = await issueFromYourCheckout(signet, order);
 */
export async function issueFromYourCheckout(
  signet: SignetClient,
  order: PaidOrder,
): Promise<Delivery> {
  try {
    const { license, token } = await signet.license.issue.mutate(
      {
        customerEmail: order.email,
        customerCompany: order.company,
        tier: order.tier,
        domainBinding: [order.domain],
      },
      idempotent(`order-${order.id}`),
    );
    return { delivered: true, licenseId: license.id, token };
  } catch (error) {
    if (!(error instanceof SignetApiError) || error.status >= 500 || error.status === 0)
      throw error;
    // A refusal: the order asks for something the catalog does not sell, such as a domain nobody can own.
    return { delivered: false, problem: error.message, whatToDo: error.fix };
  }
}
