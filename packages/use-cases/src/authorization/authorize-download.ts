import type { Authorization } from '@signet/domain/authorization/authorization';
import {
  authorizeDownload as decide,
  downloadOfOtherProduct,
  downloadWithoutToken,
  freeDownload,
} from '@signet/domain/authorization/authorize-download';
import { findProduct } from '@signet/domain/catalog/define-catalog';
import { findPremiumPackage, premiumPackageOf } from '@signet/domain/catalog/find-premium-package';
import type { PremiumPackage } from '@signet/domain/catalog/premium-package';
import { rightsOfLicense } from '@signet/domain/entitlement/rights';
import type { AccountId } from '@signet/domain/license/license';
import type { LicenseDeps } from '../license/deps.ts';
import { isRegistryToken, type RegistryTokenForge } from '../ports/registry-token-forge.ts';
import type { RegistryTokenStore } from '../ports/registry-token-store.ts';
import type { TokenVerifier } from '../ports/token-verifier.ts';
import { type KnownLicense, licenseOfToken, unknownTokenStep } from './license-of-token.ts';
import { stateByRecord } from './state-by-record.ts';

/** What a registry asks before it answers a download: an account's registry token, or a license. */
export interface DownloadInput {
  readonly token: string;
  /** The npm name of the package. */
  readonly name: string;
}

/** What the answer stands on. */
export type DownloadDeps = Pick<LicenseDeps, 'catalog' | 'clock' | 'licenses'> & {
  readonly verifier: TokenVerifier;
  readonly registryTokens: Pick<RegistryTokenStore, 'findBySha256'>;
  readonly registryTokenForge: Pick<RegistryTokenForge, 'sha256Of'>;
};

/** Whether a package may be downloaded with a token, by the server's record of the licenses (B41, C44). */
export async function authorizeDownload(
  deps: DownloadDeps,
  { token, name }: DownloadInput,
): Promise<Authorization> {
  const part = findPremiumPackage(deps.catalog, name);
  if (part === undefined) return freeDownload(name);
  if (token === '') return downloadWithoutToken(name);
  if (isRegistryToken(token)) {
    const sha256 = deps.registryTokenForge.sha256Of(token);
    const found = await deps.registryTokens.findBySha256(sha256);
    return found === undefined
      ? downloadWithoutToken(name)
      : decideByAccount(deps, { accountId: found.accountId, name, part });
  }
  const known = await licenseOfToken(deps, token);
  if (!known.ok) return downloadWithoutToken(name, [unknownTokenStep(known.error)]);
  return decideByLicense(deps, known.value, { name, part });
}

interface Asked {
  readonly name: string;
  readonly part: PremiumPackage;
}

function decideByLicense(
  { clock }: Pick<DownloadDeps, 'clock'>,
  known: KnownLicense,
  { name, part }: Asked,
): Authorization {
  const own = premiumPackageOf(known.product, name);
  if (own === undefined) return downloadOfOtherProduct(name, part);
  const now = clock.now();
  // A heartbeat never closes downloads, so the gap is not asked for.
  const runtime = stateByRecord(known, { now, lastHeartbeatAt: now });
  return decide({ name, part: own, rights: rightsOfLicense(known.license), runtime });
}

/** One license that allows it is enough; else the refusal of the license that comes closest. */
async function decideByAccount(
  deps: DownloadDeps,
  { accountId, ...asked }: Asked & { readonly accountId: AccountId },
): Promise<Authorization> {
  let closest = downloadOfOtherProduct(asked.name, asked.part);
  let cursor: string | undefined;
  do {
    const page = await deps.licenses.list({
      filter: { accountId },
      sort: 'issued',
      descending: true,
      limit: PAGE,
      now: deps.clock.now(),
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { license } of page.items) {
      const product = findProduct(deps.catalog, license.product);
      const answer = product && decideByLicense(deps, { license, product }, asked);
      if (answer?.allowed === true) return answer;
      if (answer?.code === 'forbidden') closest = answer;
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return closest;
}

const PAGE = 200;
