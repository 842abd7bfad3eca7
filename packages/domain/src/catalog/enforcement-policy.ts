/** What a state or a window opens or pauses. */
export type Capability = 'core' | 'cloud' | 'updates' | 'support' | 'downloads';

/** What the gap since the last accepted heartbeat does; no value of it can restrict a running install (R1, D08). */
export type HeartbeatPolicy =
  | { readonly mode: 'none' }
  | { readonly mode: 'telemetry' }
  | {
      readonly mode: 'states';
      /** Days of gap from which the state is GRACE, SOFT_LOCK, READ_ONLY (R2). */
      readonly graceDays: number;
      readonly softLockDays: number;
      readonly readOnlyDays: number;
    };

/** What the licensing authority's word (revoked, suspended) does: drop capabilities, or block. */
export type AuthorityPolicy = { readonly drop: readonly Capability[] } | 'block';

/** A product's typed choice of what each fact does to each capability (R1). */
export interface EnforcementPolicy<TierName extends string = string> {
  readonly heartbeat: HeartbeatPolicy;
  readonly onInvalid: 'fallback' | 'deny';
  readonly onExpiry: 'fallback' | 'deny' | 'page503';
  readonly onMissing: 'fallback' | 'deny';
  readonly onRevoked: AuthorityPolicy;
  readonly onSuspended: AuthorityPolicy;
  readonly onVersionBeyondEntitlement: 'ignore' | 'pauseUpdates' | 'block';
  readonly entitledVersion: 'sameMajor' | 'releasedBeforeSupportEnd' | 'any';
  readonly domainBinding: 'off' | 'warn' | 'enforce';
  /** The tier an install falls back to where the policy says `fallback`. */
  readonly freeTier?: TierName;
  readonly clock: {
    /** Seconds of clock difference that are never an error (R24). */
    readonly leewaySeconds: number;
  };
}
