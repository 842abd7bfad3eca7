import { err, ok, type Result } from '../shared/result.ts';
import { readIpv4, readIpv6 } from './ip-address.ts';

const BRACKETED = /^\[([^[\]]*)\](?::(\d*))?$/;
const NAMED = /^([^:]*)(?::(\d*))?$/;
/** Letters, digits and inner hyphens (RFC 1123), and underscores, which browsers and DNS accept in host names. */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
/** A last label that URL parsers read as part of an IPv4 address: `127.1`, `0x7f.1`, `1.2.3.4.5`. */
const NUMERIC_LABEL = /^(?:\d+|0x[0-9a-f]*)$/;
const MAX_NAME = 253;
const MAX_PORT = 65_535;

/**
 * A `Host` header as a legal ASCII host: lower case, without port, brackets and one trailing dot
 * (R10). Names, dotted-quad IPv4 and IPv6 pass; everything else, non-ASCII included, is refused.
 */
export function normalizeHost(header: string): Result<string, 'not-a-host'> {
  const text = header.toLowerCase();
  // Lower-casing folds some non-ASCII letters (the Kelvin sign) into ASCII, so the header decides.
  if (!isAscii(header)) return err('not-a-host');
  if (readIpv6(text) !== undefined) return ok(text);
  const [, bracketed, bracketedPort] = BRACKETED.exec(text) ?? [];
  if (bracketed !== undefined) {
    return isPort(bracketedPort) && readIpv6(bracketed) !== undefined
      ? ok(bracketed)
      : err('not-a-host');
  }
  const [, name, port] = NAMED.exec(text) ?? [];
  if (name === undefined || !isPort(port)) return err('not-a-host');
  const host = name.endsWith('.') ? name.slice(0, -1) : name;
  return isHostName(host) ? ok(host) : err('not-a-host');
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0x7e) return false;
  }
  return true;
}

function isPort(digits: string | undefined): boolean {
  return digits === undefined || Number(digits) <= MAX_PORT;
}

function isHostName(host: string): boolean {
  if (host.length > MAX_NAME) return false;
  const labels = host.split('.');
  if (!labels.every((label) => LABEL.test(label))) return false;
  return !NUMERIC_LABEL.test(labels.at(-1) ?? '') || readIpv4(host) !== undefined;
}
