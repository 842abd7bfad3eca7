import type { Product } from '@signet/domain/catalog/product';
import { explainFeature } from '@signet/domain/entitlement/explain-feature';
import * as gates from '@signet/domain/entitlement/gates';
import type { InstallError } from '@signet/domain/error/install-error';
import type { Explanation } from '@signet/domain/explanation/explanation';
import type { Result } from '@signet/domain/shared/result';
import { errorOf } from '../error/error-of.ts';
import type { LicenseError } from '../error/license-error.ts';
import type { LicenseWarning } from '../error/license-warning.ts';
import { type HostVerdict, hostVerdicts } from '../host/host-verdicts.ts';
import { bannerOfWarning } from './banner-of.ts';
import type { Banner } from './banner.ts';
import { nextTurn } from './next-turn.ts';
import type { Standing } from './standing.ts';
import { type LicenseView, viewer } from './view-at.ts';

/** What a gate asked for. */
export type Asked =
  | { readonly kind: 'feature' | 'theme' | 'plugin' | 'nichePackage'; readonly name: string }
  | { readonly kind: 'limit'; readonly name: string; readonly count: number };

/** The domain's rules and their words for one product, loaded once beside the gates they decide. */
export interface LicenseRules {
  /** The names of the product's limits and quotas. */
  readonly limits: readonly string[];
  /** Answers what the license says at an instant. */
  views(standing: Standing): (now: number) => LicenseView;
  /** Answers whether the license may serve a host. */
  verdicts(standing: Standing): (host: string) => HostVerdict;
  /** The banner of a license that has none of its own to show. */
  notice(warning: LicenseWarning | null): Banner | null;
  /** When time alone changes what the license says; `null` for never. */
  nextTurn(standing: Standing, now: number): number | null;
  /** Why a feature is open or closed. */
  explain(view: LicenseView, flag: string): Explanation;
  /** Why a closed gate is closed: first because nothing runs, else in the rule's own words. */
  refusal(view: LicenseView, asked: Asked): LicenseError;
}

/** The rules of one product. */
export function rulesOf(product: Product): LicenseRules {
  return {
    limits: Object.keys({ ...product.limits, ...product.quotas }),
    views: (standing) => viewer(product, standing),
    verdicts: ({ token }) =>
      hostVerdicts(
        product.enforcement.domainBinding,
        token.state === 'valid' ? token.claims.domain_binding : null,
      ),
    notice: bannerOfWarning,
    nextTurn: (standing, now) => nextTurn(product.enforcement, standing, now),
    explain: ({ state, rights }, flag) =>
      state.error === undefined
        ? [...state.explanation, ...explainFeature(product, rights.claimed, flag)]
        : state.explanation,
    refusal: (view, asked) => {
      const { state } = view;
      if (state.error !== undefined) return errorOf(state.error);
      const gate = judge(product, view, asked);
      if (gate.ok) throw new Error('A gate and its rule disagree');
      return errorOf(gate.error);
    },
  };
}

function judge(
  product: Product,
  { rights: { claimed } }: LicenseView,
  asked: Asked,
): Result<null, InstallError> {
  switch (asked.kind) {
    case 'feature':
      return gates.requireFeature(product, claimed, asked.name);
    case 'theme':
      return gates.requireTheme(claimed, asked.name);
    case 'plugin':
      return gates.requirePlugin(claimed, asked.name);
    case 'nichePackage':
      return gates.requireNichePackage(claimed, asked.name);
    case 'limit':
      return gates.requireLimit(product, claimed, { limit: asked.name, current: asked.count });
  }
}
