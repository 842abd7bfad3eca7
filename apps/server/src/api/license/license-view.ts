import { freshness, freshnessNames } from '@signet/domain/heartbeat/freshness';
import type { License } from '@signet/domain/license/license';
import { licenseStatuses } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { toIso } from '@signet/domain/shared/duration';
import type { StoredLicense } from '@signet/use-cases/ports/license-store';
import type { LicensePulse } from '@signet/use-cases/ports/pulse-store';
import * as z from 'zod';
import { instant, isoOrNull } from '../instant.ts';

const names = z.array(z.string());

/** A license as the API answers it; absent facts are `null`. */
export const licenseView = z
  .object({
    id: z.string(),
    product: z.string(),
    tier: z.string(),
    kind: z.string(),
    status: z.enum(licenseStatuses),
    customer: z.object({
      accountId: z.string(),
      email: z.string(),
      company: z.string().nullable(),
      cif: z.string().nullable(),
    }),
    domainBinding: names,
    redirectDomains: names,
    features: names,
    limits: z.record(z.string(), z.number().nullable()),
    licensedPlugins: names,
    licensedThemes: names,
    nichePackages: names,
    earlyAdopter: z.boolean(),
    issuedAt: instant,
    expiresAt: instant.nullable(),
    supportUntil: instant.nullable(),
    generation: z.int(),
    kid: z.string(),
    installId: z.string(),
    revokedAt: instant.nullable(),
    revokeReason: z.string().nullable(),
    transferredTo: z.string().nullable(),
    transferredFrom: z.string().nullable(),
    paymentId: z.string().nullable(),
    heartbeat: z.object({
      freshness: z.enum(freshnessNames),
      lastAt: instant.nullable(),
      installs: z.int(),
    }),
    createdAt: instant,
    version: z.int(),
  })
  .meta({ id: 'License' });

/** A license as the API answers it. */
export type LicenseView = z.infer<typeof licenseView>;

/** What was heard of a license, as of an instant; `undefined` for nothing. */
export interface Heard {
  readonly pulse: LicensePulse | undefined;
  readonly now: UnixSeconds;
}

/** Draws a stored license with what was heard of it. */
export function viewLicense(
  { license, version, createdAt }: StoredLicense,
  heard: Heard,
): LicenseView {
  return {
    ...viewTerms(license),
    ...viewEnd(license),
    heartbeat: viewHeard(heard),
    createdAt: toIso(createdAt),
    version,
  };
}

function viewHeard({ pulse, now }: Heard): LicenseView['heartbeat'] {
  const lastAt = pulse?.lastAt ?? null;
  const installs = pulse?.installs ?? 0;
  return { freshness: freshness(lastAt, now), lastAt: isoOrNull(lastAt), installs };
}

function viewTerms(license: License) {
  const { accountId, email, company, cif } = license.holder;
  return {
    id: license.id,
    product: license.product,
    tier: license.tier,
    kind: license.kind,
    status: license.status,
    customer: { accountId, email, company, cif },
    domainBinding: [...license.domains],
    redirectDomains: [...license.redirectDomains],
    features: [...license.features],
    limits: { ...license.limits },
    licensedPlugins: [...license.plugins],
    licensedThemes: [...license.themes],
    nichePackages: [...license.nichePackages],
    earlyAdopter: license.earlyAdopter,
    issuedAt: toIso(license.issuedAt),
    expiresAt: isoOrNull(license.expiresAt),
    supportUntil: isoOrNull(license.supportUntil),
    generation: license.generation,
    kid: license.kid,
    installId: license.installId,
    transferredFrom: license.transferredFrom,
    paymentId: license.paymentId,
  };
}

function viewEnd(license: License) {
  return {
    revokedAt: 'revokedAt' in license ? toIso(license.revokedAt) : null,
    revokeReason: license.status === 'revoked' ? license.revokeReason.text : null,
    transferredTo: license.status === 'transferred' ? license.transferredTo : null,
  };
}
