import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import { err, ok, type Result } from '@signet/domain/shared/result';
import type { Actor, Role } from './actor.ts';

/** Which roles may do what; the one place that says so. */
const permissions = {
  'license.read': ['owner', 'operator', 'support', 'finance', 'developer', 'auditor'],
  'license.issue': ['owner', 'operator'],
  'license.resend': ['owner', 'operator', 'support'],
  'license.transfer': ['owner', 'operator'],
  'license.revoke': ['owner', 'operator'],
  'license.suspend': ['owner', 'operator'],
  'license.reinstate': ['owner', 'operator'],
  'license.extend': ['owner', 'operator', 'support'],
  // By more than 30 days at once.
  'license.extend_long': ['owner', 'operator'],
  'license.renew_support': ['owner', 'operator'],
  'license.upgrade': ['owner', 'operator'],
  'license.mark_refunded': ['owner', 'operator', 'finance'],
  'audit.read': ['owner', 'operator', 'support', 'finance', 'developer', 'auditor'],
  'anomaly.read': ['owner', 'operator', 'support', 'finance', 'developer', 'auditor'],
  'anomaly.dismiss': ['owner', 'operator', 'support'],
  'license.multi_install_window': ['owner', 'operator', 'support'],
  'key.read': ['owner', 'developer'],
  'key.manage': ['owner', 'developer'],
  'catalog.read': ['owner', 'operator', 'support', 'finance', 'developer', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

/** Something a role may or may not do. */
export type Permission = keyof typeof permissions;

/** Every permission of a role, for screens that explain what is missing. */
export function grantedTo(role: Role): readonly Permission[] {
  return Object.keys(permissions)
    .filter(isPermission)
    .filter((permission) => rolesOf(permission).includes(role));
}

function rolesOf(permission: Permission): readonly Role[] {
  return permissions[permission];
}

function isPermission(name: string): name is Permission {
  return Object.hasOwn(permissions, name);
}

/** Lets operators and services through whose role has the permission; the console and jobs are the owner, customers and installs have none. */
export function requirePermission(
  actor: Actor,
  permission: Permission,
): Result<Actor, SignetErrorOf<'ROLE_REQUIRED'>> {
  const allowed = rolesOf(permission);
  if (actor.kind === 'console' || actor.kind === 'job') return ok(actor);
  return 'role' in actor && allowed.includes(actor.role)
    ? ok(actor)
    : err({ code: 'ROLE_REQUIRED', needs: allowed.join(', ') });
}
