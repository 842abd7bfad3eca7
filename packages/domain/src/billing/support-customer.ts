import type { IssueCommand } from '../license/issue-license.ts';
import type { LicenseHolder } from '../license/license.ts';
import type { BillingModel } from './billing-model.ts';

/** A customer as the payment provider is to know it (B21). */
export interface PaymentCustomer {
  readonly email: string;
  /** The company, else the address: what stands on an invoice. */
  readonly name: string;
  readonly locale: LicenseHolder['locale'];
  /** The CIF is free text (R25), so it is a note and no tax number, which a provider would check. */
  readonly metadata: { readonly account_id: string; readonly cif?: string };
}

/** What the payment provider is asked about a customer, after the commit of an issue (B21). */
export type CustomerOrder =
  | {
      readonly do: 'create';
      readonly customer: PaymentCustomer;
      /** One customer for each account, however often it is tried. */
      readonly idempotencyKey: string;
    }
  | { readonly do: 'update'; readonly customerId: string; readonly customer: PaymentCustomer };

/**
 * Whether the support of an issued license is paid by subscription (B13, B21, E01): it is paid at
 * all, and the deployment sells subscriptions; one that sells licenses alone takes single payments.
 */
export function isSupportSubscribed(
  { supportPeriod }: Pick<IssueCommand, 'supportPeriod'>,
  model: BillingModel,
): boolean {
  return supportPeriod !== null && model !== 'license';
}

/**
 * The provider's customer that an issue creates or, where the account has one, brings up to date;
 * `null` when support is not paid by subscription (B21).
 */
export function customerOfIssue(
  issue: Pick<IssueCommand, 'holder' | 'supportPeriod'>,
  facts: { readonly model: BillingModel; readonly customerId: string | null },
): CustomerOrder | null {
  if (!isSupportSubscribed(issue, facts.model)) return null;
  const customer = customerOf(issue.holder);
  const { customerId } = facts;
  return customerId === null
    ? { do: 'create', customer, idempotencyKey: `customer:${issue.holder.accountId}` }
    : { do: 'update', customerId, customer };
}

function customerOf({ accountId, email, company, cif, locale }: LicenseHolder): PaymentCustomer {
  const metadata = { account_id: accountId, ...(cif === null ? {} : { cif }) };
  return { email, name: company ?? email, locale, metadata };
}
