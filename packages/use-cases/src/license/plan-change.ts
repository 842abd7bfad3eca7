import type { SignetError } from '@signet/domain/error/signet-error';
import type { Decision } from '@signet/domain/license/decision';
import type { License, LicenseId } from '@signet/domain/license/license';
import { ok, type Result } from '@signet/domain/shared/result';
import type { LicenseDeps } from './deps.ts';
import { type LoadedLicense, loadLicense } from './load-license.ts';
import type { Planner } from './plan.ts';

/** What a rule about one license is asked with. */
export interface Change<Input> extends Pick<LoadedLicense, 'product'> {
  readonly deps: LicenseDeps;
  readonly license: License;
  readonly input: Input;
}

/** A planner for what happens to one license alone: loads it, lets the rule decide, writes nothing. */
export function planChange<Input extends { readonly id: LicenseId }>(
  decide: (change: Change<Input>) => Promise<Result<Decision, SignetError>>,
): Planner<Input> {
  return async (deps, input) => {
    const loaded = await loadLicense(deps, input.id);
    if (!loaded.ok) return loaded;
    const { stored, product } = loaded.value;
    const decision = await decide({ deps, license: stored.license, product, input });
    return decision.ok
      ? ok({ decision: decision.value, loaded: [stored], newAccount: null })
      : decision;
  };
}
