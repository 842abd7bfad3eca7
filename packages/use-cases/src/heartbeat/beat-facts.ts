import { findProduct } from '@signet/domain/catalog/define-catalog';
import type { BeatFacts } from '@signet/domain/heartbeat/answer-beat';
import type { TransferFacts } from '@signet/domain/heartbeat/transfer-handover';
import type { License } from '@signet/domain/license/license';
import type { KnownLicense } from '../ports/known-licenses.ts';
import { type HandoverRequest, isUnanswered } from './handover-request.ts';
import type { HeartbeatDeps } from './heartbeat-deps.ts';

/** Everything that the answer to a heartbeat depends on. */
export async function beatFacts(
  deps: HeartbeatDeps,
  { license, newest }: KnownLicense,
  request: HandoverRequest,
): Promise<BeatFacts> {
  const { catalog, signer } = deps.license;
  const own = findProduct(catalog, license.product);
  const product = own ?? findProduct(catalog, catalog.defaultProduct);
  if (product === undefined) throw new Error('The catalog lacks its default product');
  return {
    license,
    newest,
    // A product that left the catalog has no key of its own any more: nothing is signed anew.
    activeKid: own === undefined ? license.kid : await signer.activeKid(own.signing),
    policy: product.enforcement,
    transfer: license.status === 'transferred' ? await transferFacts(deps, license, request) : null,
  };
}

/** Read anew with each heartbeat: a handover happens once. The request that it answered may be sent again. */
async function transferFacts(
  { license: { licenses }, pulses }: HeartbeatDeps,
  license: Extract<License, { readonly status: 'transferred' }>,
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
