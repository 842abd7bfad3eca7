import type { LicenseId } from '@signet/domain/license/license';
import { transferLicense as decide } from '@signet/domain/license/transfer-license';
import { ok } from '@signet/domain/shared/result';
import { findOrDraftAccount, type HolderInput } from '../account/find-or-draft-account.ts';
import { loadLicense } from './load-license.ts';
import { mintOf } from './mint-of.ts';
import type { Planner } from './plan.ts';

/** A request to transfer (B29). */
export interface TransferInput {
  readonly id: LicenseId;
  readonly newHolder: HolderInput;
  readonly confirmationFromOld: boolean;
  readonly confirmationFromNew: boolean;
}

/** Plans the transfer of a license to a known or a new customer (B29–B36). */
export const transferLicense: Planner<TransferInput> = async (deps, input) => {
  const loaded = await loadLicense(deps, input.id);
  if (!loaded.ok) return loaded;
  const { stored, product } = loaded.value;
  const { holder, newAccount } = await findOrDraftAccount(deps, input.newHolder);
  const mint = { ...(await mintOf(deps, product)), licenseId: deps.ids.next('lic') };
  const decision = decide(stored.license, { ...input, newHolder: holder }, mint);
  return decision.ok ? ok({ decision: decision.value, loaded: [stored], newAccount }) : decision;
};
