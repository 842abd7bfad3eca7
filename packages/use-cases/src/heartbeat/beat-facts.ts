import { findProduct } from '@signet/domain/catalog/define-catalog';
import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { BeatFacts } from '@signet/domain/heartbeat/answer-beat';
import type { TransferFacts } from '@signet/domain/heartbeat/transfer-handover';
import type { LicenseStanding } from '@signet/domain/license/license-standing';
import { type HandoverRequest, isUnanswered } from './handover-request.ts';
import type { HeartbeatDeps } from './heartbeat-deps.ts';

/** Everything that the answer to a heartbeat depends on. */
export async function beatFacts(
  deps: HeartbeatDeps,
  license: LicenseStanding,
  { claims, request }: { readonly claims: LicenseClaims; readonly request: HandoverRequest },
): Promise<BeatFacts> {
  const { catalog, signer } = deps.license;
  const own = findProduct(catalog, license.product);
  const product = own ?? findProduct(catalog, catalog.defaultProduct);
  if (product === undefined) throw new Error('The catalog lacks its default product');
  const facts = {
    license,
    newest: await newestDates(deps.license, license, claims),
    policy: product.enforcement,
    transfer: license.status === 'transferred' ? await transferFacts(deps, license, request) : null,
  };
  // A product that left the catalog has no key of its own any more.
  if (own === undefined) return nothingToSign({ ...facts, activeKid: license.kid });
  return { ...facts, activeKid: await signer.activeKid(own.signing) };
}

/** The same facts, were there nothing that a token signed now would say better than the newest one. */
export function nothingToSign(facts: BeatFacts): BeatFacts {
  const { license } = facts;
  return { ...facts, newest: datesOf(license), activeKid: license.kid };
}

function datesOf({ supportUntil, expiresAt }: LicenseStanding): BeatFacts['newest'] {
  return { support_until: supportUntil, expires_at: expiresAt };
}

/** What the newest token says, read only where the install's token is older or says other dates. */
async function newestDates(
  { licenses }: HeartbeatDeps['license'],
  license: LicenseStanding,
  claims: LicenseClaims,
): Promise<BeatFacts['newest']> {
  const dates = datesOf(license);
  const isNewest = claims.generation === license.generation;
  const saysDates =
    claims.support_until === dates.support_until && claims.expires_at === dates.expires_at;
  if (isNewest && saysDates) return dates;
  return (await licenses.findToken(license.jti))?.claims ?? dates;
}

/** Read anew with each heartbeat: a handover happens once. The request that it answered may be sent again. */
async function transferFacts(
  { license: { licenses }, pulses }: HeartbeatDeps,
  license: Extract<LicenseStanding, { readonly status: 'transferred' }>,
  request: HandoverRequest,
): Promise<TransferFacts> {
  const [successor, lastSeenInstallId, handover] = await Promise.all([
    licenses.find(license.transferredTo),
    pulses.lastLiveInstall(license.id),
    pulses.findHandover(license.id),
  ]);
  if (successor === undefined) throw new Error(`${license.id} has no successor`);
  return {
    successor: successor.license,
    lastSeenInstallId,
    handedOverAt:
      handover === undefined || (await isUnanswered(pulses, handover, request))
        ? null
        : handover.at,
  };
}
