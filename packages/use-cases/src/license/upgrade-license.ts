import type { LicenseKind } from '@signet/domain/catalog/product';
import type { License, LicenseId } from '@signet/domain/license/license';
import type { TermRequest } from '@signet/domain/license/read-term';
import { upgradeLicense as decide } from '@signet/domain/license/upgrade-license';
import { mintOf } from './mint-of.ts';
import { planChange } from './plan-change.ts';

/** A license that gets another tier, or turns from a trial into a bought one. */
export interface UpgradeInput {
  readonly id: LicenseId;
  readonly tier: string;
  /** `null`: it keeps its kind, and a trial becomes a license for life. */
  readonly kind: LicenseKind | null;
  readonly term: TermRequest | null;
}

/** Plans a change of tier or kind under the same id (C35, R17). */
export const upgradeLicense = planChange<UpgradeInput>(
  async ({ deps, license, product, input }) => {
    const command = { ...input, kind: input.kind ?? keptKind(license) };
    return decide(license, command, { product, mint: await mintOf(deps, product) });
  },
);

function keptKind({ kind }: License): LicenseKind {
  return kind === 'trial' ? 'perpetual' : kind;
}
