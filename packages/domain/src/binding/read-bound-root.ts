import type { DomainProblem } from '../error/signet-error.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { isIpAddress } from './ip-address.ts';
import { localKind } from './local-host.ts';
import { normalizeHost } from './normalize-host.ts';
import { isPublicSuffix, registrableDomain } from './registrable-domain.ts';
import { toAsciiHost } from './to-ascii-host.ts';

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const AFTER_HOST = /[/?#\\]/;

/**
 * The registrable root of a name as a person types or pastes it: `https://www.shop.acme.ro/x` is
 * `acme.ro`. A public suffix, an IP address, a wildcard and a local name cannot be bound (R9).
 */
export function readBoundRoot(text: string): Result<string, DomainProblem> {
  const pasted = text.trim().replace(SCHEME, '').split(AFTER_HOST, 1)[0] ?? '';
  if (pasted.includes('*')) return err('wildcard');
  const ascii = toAsciiHost(pasted);
  if (ascii === undefined) return err('not-a-host');
  const host = normalizeHost(ascii);
  if (!host.ok) return host;
  if (isIpAddress(host.value)) return err('ip-address');
  if (localKind(host.value) !== undefined) return err('local-name');
  if (isPublicSuffix(host.value)) return err('public-suffix');
  const root = registrableDomain(host.value);
  return root === null ? err('not-a-host') : ok(root);
}
