import type { LicenseMoment } from './license-change.ts';
import type { Standing } from './standing.ts';
import type { LicenseView } from './view-at.ts';

/** What a product would react to in what the license says now. */
export function momentOf(
  { state, rights, error, hasSupport }: LicenseView,
  { token }: Pick<Standing, 'token'>,
): LicenseMoment {
  const claims = token.state === 'valid' ? token.claims : null;
  return {
    state: state.name,
    capabilities: state.capabilities,
    tier: rights.tier,
    error: error?.code ?? null,
    support: hasSupport,
    token: claims?.jti ?? null,
    license: claims?.sub ?? null,
  };
}
