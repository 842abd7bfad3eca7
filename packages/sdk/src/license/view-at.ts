import type { Product } from '@signet/domain/catalog/product';
import { rightsOfTier } from '@signet/domain/entitlement/rights';
import type { SignetError } from '@signet/domain/error/signet-error';
import { evaluateRuntime } from '@signet/domain/runtime/evaluate-runtime';
import type { TokenFact } from '@signet/domain/runtime/runtime-facts';
import type { RuntimeState } from '@signet/domain/runtime/runtime-state';
import { isExpired } from '@signet/domain/runtime/term-layer';
import { hasActiveSupport } from '@signet/domain/support/support-window';
import { LicenseError } from '../error/license-error.ts';
import { bannerOf } from './banner-of.ts';
import type { Banner, Trial } from './license.ts';
import { type PreparedRights, prepareRights } from './prepare-rights.ts';
import { trialOf } from './trial-of.ts';

/** Everything the license says at one instant. */
export interface LicenseView {
  /** The instant, Unix seconds. */
  readonly at: number;
  readonly state: RuntimeState;
  readonly rights: PreparedRights;
  readonly error: LicenseError | null;
  readonly refusal: LicenseError | null;
  readonly trial: Trial | null;
  readonly banner: Banner | null;
  readonly hasSupport: boolean;
}

/** Answers what a license says at an instant; what does not change with time is prepared once. */
export function viewer(product: Product, token: TokenFact): (now: number) => LicenseView {
  const policy = product.enforcement;
  const claims = token.state === 'valid' ? token.claims : null;
  const none = prepareRights(rightsOfTier(product, undefined));
  const own = claims === null ? none : prepareRights(claims);
  const free = prepareRights(rightsOfTier(product, policy.freeTier));
  const rightsIn = ({ error, fallbackTier }: RuntimeState, problem: SignetError | null) => {
    if (error !== undefined) return none;
    const hasFallenBack = fallbackTier !== undefined || problem?.code === 'LICENSE_EXPIRED';
    return hasFallenBack ? free : own;
  };
  return (now) => {
    const facts = {
      token,
      authority: 'none',
      lastHeartbeatAt: null,
      version: null,
      highWaterMark: null,
    } as const;
    const state = evaluateRuntime(facts, policy, now);
    const problem = problemOf(token, product, now);
    const ended = problem?.code === 'TRIAL_ENDED' || problem?.code === 'LICENSE_EXPIRED';
    const found = {
      state,
      error: problem === null ? null : new LicenseError(problem),
      refusal: state.error === undefined ? null : new LicenseError(state.error),
      trial: claims === null ? null : trialOf(claims, { now, ended }),
    };
    return {
      ...found,
      at: now,
      rights: rightsIn(state, problem),
      banner: bannerOf(found),
      hasSupport: claims !== null && hasActiveSupport(claims.support_until, now),
    };
  };
}

/** What is wrong with the license itself, whatever the policy makes of it (R3). */
function problemOf(token: TokenFact, { enforcement }: Product, now: number): SignetError | null {
  if (token.state === 'missing') return { code: 'LICENSE_MISSING' };
  if (token.state === 'invalid') return token.error;
  const at = token.claims.expires_at;
  if (at === null || !isExpired(token.claims, enforcement, now)) return null;
  const code = enforcement.onExpiry === 'page503' ? 'TRIAL_ENDED' : 'LICENSE_EXPIRED';
  return { code, at };
}
