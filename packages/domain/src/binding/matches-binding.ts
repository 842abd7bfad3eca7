import { isIpAddress } from './ip-address.ts';
import { registrableDomain } from './registrable-domain.ts';

/** How a host relates to the bound roots. */
export type BindingMatch =
  | { readonly match: 'root' | 'subdomain'; readonly root: string }
  | { readonly match: 'ip-address' }
  | { readonly match: 'public-suffix' }
  | { readonly match: 'other-domain'; readonly registrable: string };

/**
 * Compares a normalized host with the bound roots: the same registrable domain as a root, and
 * that root or a subdomain of it (C19, C20, C22, C23, R10). `acme.ro.attacker.com` belongs to
 * `attacker.com`, so no substring can match.
 */
export function matchesBinding(host: string, domains: readonly string[]): BindingMatch {
  if (isIpAddress(host)) return { match: 'ip-address' };
  const registrable = registrableDomain(host);
  if (registrable === null) return { match: 'public-suffix' };
  for (const root of domains) {
    if (registrable !== root) continue;
    return { match: host === root ? 'root' : 'subdomain', root };
  }
  return { match: 'other-domain', registrable };
}
