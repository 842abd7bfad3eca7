import type { LicenseKind } from '@signet/domain/catalog/product';
import { issueLicense as decide } from '@signet/domain/license/issue-license';
import type { TermRequest } from '@signet/domain/license/read-term';
import type { Period } from '@signet/domain/shared/duration';
import { ok } from '@signet/domain/shared/result';
import { findOrDraftAccount, type HolderInput } from '../account/find-or-draft-account.ts';
import { mintOf, productNamed } from './mint-of.ts';
import type { Planner } from './plan.ts';

/** A request to issue, as operators and services make it (B02–B15). */
export interface IssueInput {
  readonly product: string;
  readonly tier: string;
  readonly kind: LicenseKind;
  /** How long a license of kind `term` is valid; `null` for every other kind. */
  readonly term: TermRequest | null;
  readonly holder: HolderInput;
  readonly domains: readonly string[];
  readonly redirectDomains: readonly string[];
  /** `null` = what the tier includes. */
  readonly features: readonly string[] | null;
  readonly themes: readonly string[];
  readonly plugins: readonly string[];
  readonly nichePackages: readonly string[];
  readonly supportPeriod: Period | null;
  readonly earlyAdopter: boolean;
  readonly sendEmail: boolean;
}

/** Plans the issue of a license to a known or a new customer. */
export const issueLicense: Planner<IssueInput> = async (deps, input) => {
  const product = productNamed(deps, input.product);
  if (!product.ok) return product;
  const { holder, newAccount } = await findOrDraftAccount(deps, input.holder);
  const mint = {
    ...(await mintOf(deps, product.value)),
    licenseId: deps.ids.next('lic'),
    installId: deps.ids.uuid(),
  };
  const decision = decide(product.value, { ...input, holder, paymentId: null }, mint);
  return decision.ok ? ok({ decision: decision.value, loaded: [], newAccount }) : decision;
};
