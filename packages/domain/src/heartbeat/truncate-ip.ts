import { readIpv4, readIpv6 } from '../binding/ip-address.ts';

const MAPPED_GROUPS = 6;
const NETWORK_GROUPS = 3;

/**
 * The network of an address, all that is ever stored of it (R23): `203.0.113.0/24`,
 * `2001:db8:1::/48`. An IPv4 address written as IPv6 (`::ffff:203.0.113.7`) is IPv4. `null` for a
 * text that is no address.
 */
export function truncateIp(ip: string): string | null {
  const bytes = readIpv4(ip);
  if (bytes !== undefined) return networkV4(bytes);
  const groups = readIpv6(ip.split('%', 1)[0] ?? '');
  if (groups === undefined) return null;
  return mappedV4(groups) ?? networkV6(groups);
}

function networkV4([a, b, c]: readonly number[]): string {
  return `${a}.${b}.${c}.0/24`;
}

/** Trailing zero groups join the `::`, as RFC 5952 writes addresses. */
function networkV6(groups: readonly number[]): string {
  const network = groups.slice(0, NETWORK_GROUPS);
  while (network.at(-1) === 0) network.pop();
  return `${network.map((group) => group.toString(16)).join(':')}::/48`;
}

function mappedV4(groups: readonly number[]): string | undefined {
  const [prefix, marker] = [groups.slice(0, MAPPED_GROUPS - 1), groups[MAPPED_GROUPS - 1]];
  const [high, low] = groups.slice(MAPPED_GROUPS);
  const isMapped = prefix.every((group) => group === 0) && marker === 0xff_ff;
  if (!isMapped || high === undefined || low === undefined) return undefined;
  return networkV4([high >> 8, high & 0xff, low >> 8]);
}
