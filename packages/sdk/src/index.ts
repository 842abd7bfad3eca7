/**
 * What a vendor builds into the product that customers run: the license, verified offline, typed by
 * the vendor's catalog.
 */
export type {
  Catalog,
  NamesOf,
  ProductName,
  ProductOf,
} from '@signet/domain/catalog/define-catalog';
export { defineCatalog, defineProduct } from '@signet/domain/catalog/define-catalog';
export type { Capability, EnforcementPolicy } from '@signet/domain/catalog/enforcement-policy';
export {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '@signet/domain/catalog/enforcement-presets';
export type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
export type { ProductNames } from '@signet/domain/catalog/product';
export type { ErrorCode } from '@signet/domain/error/signet-error';
export type { Explanation, ExplanationStep } from '@signet/domain/explanation/explanation';
export type { RuntimeState, RuntimeStateName } from '@signet/domain/runtime/runtime-state';
export type { QuotaState } from '@signet/domain/entitlement/quota';
export type { Release } from '@signet/domain/support/entitled-version';
export type { Clock } from './clock/coarse-clock.ts';
export { LicenseError, type LicenseErrorBody } from './error/license-error.ts';
export type { LicenseWarning, WarningCode } from './error/license-warning.ts';
export type {
  HeartbeatAccepted,
  HeartbeatFailed,
  HeartbeatOutcome,
  HeartbeatProblem,
} from './heartbeat/heartbeat-outcome.ts';
export type { HeartbeatRequest, HeartbeatResponse, Transport } from './heartbeat/transport.ts';
export type { HostVerdict } from './host/host-verdicts.ts';
export type { LicenseKeys } from './keys/read-keys.ts';
export type { Activation } from './license/activation.ts';
export { createLicense } from './license/create-license.ts';
export type { HeartbeatOptions } from './license/heartbeat-options.ts';
export type { LicenseChange, LicenseMoment } from './license/license-change.ts';
export type { LicenseOptions } from './license/license-options.ts';
export type { Banner } from './license/banner.ts';
export type { License, LimitGate } from './license/license.ts';
export type { Trial } from './license/trial.ts';
export type { LicensedPlan, SyncOptions } from './license/plan-sync.ts';
export type { Count, CounterKey, CounterStore } from './quota/counter-store.ts';
export type { QuotaGate } from './quota/quota-gate.ts';
