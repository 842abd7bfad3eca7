import { readIpv4, readIpv6 } from './ip-address.ts';

/** Why a host is on the developer's own machine or network. */
export type LocalKind = 'local-name' | 'loopback' | 'link-local' | 'private';

/**
 * Which kind of local host this is, undefined when it is none: `localhost`, `*.localhost`,
 * `*.local`, and loopback, link-local and private addresses of both families (C21, R10).
 */
export function localKind(host: string): LocalKind | undefined {
  if (host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local'))
    return 'local-name';
  const ipv4 = readIpv4(host);
  if (ipv4 !== undefined) return ipv4Kind(ipv4);
  const ipv6 = readIpv6(host);
  return ipv6 === undefined ? undefined : ipv6Kind(ipv6);
}

function ipv4Kind([a = 0, b = 0]: readonly number[]): LocalKind | undefined {
  if (a === 127) return 'loopback';
  if (a === 169 && b === 254) return 'link-local';
  const isPrivate = a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168);
  return isPrivate ? 'private' : undefined;
}

function ipv6Kind(groups: readonly number[]): LocalKind | undefined {
  const [first = 0] = groups;
  const [high = 0, low = 0] = groups.slice(6);
  const startsWithZeros = groups.slice(0, 5).every((group) => group === 0);
  if (startsWithZeros && groups[5] === 0 && high === 0 && low === 1) return 'loopback';
  // ::ffff:a.b.c.d is the IPv4 address seen through an IPv6 socket.
  if (startsWithZeros && groups[5] === 0xffff) return ipv4Kind([high >> 8, high & 0xff]);
  if ((first & 0xffc0) === 0xfe80) return 'link-local';
  return (first & 0xfe00) === 0xfc00 ? 'private' : undefined;
}
