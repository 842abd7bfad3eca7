import type { Product } from '@signet/domain/catalog/product';
import { rightsOfTier } from '@signet/domain/entitlement/rights';
import { evaluateRuntime } from '@signet/domain/runtime/evaluate-runtime';
import type { RuntimeState } from '@signet/domain/runtime/runtime-state';
import { isExpired } from '@signet/domain/runtime/term-layer';
import { hasActiveSupport } from '@signet/domain/support/support-window';
import { errorOf } from '../error/error-of.ts';
import type { LicenseError } from '../error/license-error.ts';
import { bannerOf } from './banner-of.ts';
import type { Banner } from './banner.ts';
import { type PreparedRights, prepareRights } from './prepare-rights.ts';
import { problemOf } from './problem-of.ts';
import type { Standing } from './standing.ts';
import { trialOf } from './trial-of.ts';
import type { Trial } from './trial.ts';

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
export function viewer(product: Product, standing: Standing): (now: number) => LicenseView {
  const { token } = standing;
  const policy = product.enforcement;
  const claims = token.state === 'valid' ? token.claims : null;
  const none = prepareRights(rightsOfTier(product, undefined));
  const own = claims === null ? none : prepareRights(claims);
  const free = prepareRights(rightsOfTier(product, policy.freeTier));
  const isOver = (now: number) =>
    claims !== null && policy.onExpiry !== 'page503' && isExpired(claims, policy, now);
  const rightsIn = ({ error, fallbackTier }: RuntimeState, now: number) => {
    if (error !== undefined) return none;
    return fallbackTier !== undefined || isOver(now) ? free : own;
  };
  return (now) => {
    const state = evaluateRuntime(standing, policy, now);
    const problem = problemOf(standing, product, now);
    const ended = claims !== null && isExpired(claims, policy, now);
    const found = {
      state,
      error: problem === null ? null : errorOf(problem),
      refusal: state.error === undefined ? null : errorOf(state.error),
      trial: claims === null ? null : trialOf(claims, { now, ended }),
    };
    return {
      ...found,
      at: now,
      rights: rightsIn(state, now),
      banner: bannerOf(found),
      hasSupport: claims !== null && hasActiveSupport(claims.support_until, now),
    };
  };
}
