import type { Catalog } from '@signet/domain/catalog/define-catalog';
import type { License } from '@signet/domain/license/license';
import type { RuntimeState } from '@signet/domain/runtime/runtime-state';
import type { UnixSeconds } from '@signet/domain/shared/duration';

/** The runtime state of an install that holds the license's newest token; undefined without its product. */
export function runtimeOf(
  _catalog: Catalog,
  _license: License,
  _now: UnixSeconds,
): RuntimeState | undefined {
  return undefined;
}
