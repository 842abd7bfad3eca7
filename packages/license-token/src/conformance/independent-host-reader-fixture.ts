/** A host's verdict as another program would write it: nothing is imported, and IPv6 is left to the platform's URL. */
export function readHost(
  host: string,
  bindings: readonly string[],
  suffixes: readonly string[],
): { readonly allowed: boolean; readonly reason: string; readonly host: string | null } {
  const name = nameOf(host);
  if (name === undefined) return { allowed: false, reason: 'not-a-host', host: null };
  const address = expandedOf(name);
  const local = address === undefined ? localName(name) : localAddress(address);
  if (local !== undefined) return { allowed: true, reason: local, host: name };
  if (address !== undefined) return { allowed: false, reason: 'ip-address', host: name };
  const root = rootOf(name.split('.'), suffixes);
  if (root === undefined) return { allowed: false, reason: 'public-suffix', host: name };
  const allowed = bindings.includes(root);
  const reason = allowed ? (root === name ? 'root' : 'subdomain') : 'other-domain';
  return { allowed, reason, host: name };
}

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const dottedQuad = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const label = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/;

function nameOf(header: string): string | undefined {
  if (!/^[!-~]*$/.test(header)) return undefined;
  const host = header.toLowerCase();
  if (host.split(':').length > 2 && !host.startsWith('[')) return sixOf(host) && host;
  const [, six, plain = '', port = ''] = /^(?:\[(.*)\]|([^:[\]]*))(?::(\d*))?$/.exec(host) ?? [];
  if (Number(port) > 65_535) return undefined;
  if (six !== undefined) return sixOf(six) && six;
  const name = plain.replace(/\.$/, '');
  const labels = name.split('.');
  if (name.length > 253 || !labels.every((part) => label.test(part))) return undefined;
  const isNumeric = /^(?:\d+|0x[\da-f]*)$/.test(labels.at(-1) ?? '');
  return isNumeric && !dottedQuad.test(name) ? undefined : name;
}

/** `::ffff:7f00:1`: the one short form that URLs have; undefined for what is no IPv6 address. */
function sixOf(text: string): string | undefined {
  if (!/^[\da-f:.]+$/.test(text) || !text.includes(':')) return undefined;
  return URL.parse(`http://[${text}]/`)?.hostname.slice(1, -1);
}

/** An IPv4 address, also one inside of IPv6, as a dotted quad; IPv6 in its short form. */
function expandedOf(name: string): string | undefined {
  if (dottedQuad.test(name)) return name;
  const six = sixOf(name);
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(six ?? '') ?? [];
  if (high === undefined || low === undefined) return six;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}

function localName(name: string): string | undefined {
  return /(?:^|\.)localhost$|\.local$/.test(name) ? 'local-name' : undefined;
}

function localAddress(address: string): string | undefined {
  if (/^127\.|^::1$/.test(address)) return 'loopback';
  if (/^169\.254\.|^fe[89ab][\da-f]:/.test(address)) return 'link-local';
  const isPrivate = /^10\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^f[cd][\da-f]{2}:/;
  return isPrivate.test(address) ? 'private' : undefined;
}

/** One label more than the longest rule that fits; an exception is itself a root. */
function rootOf(labels: readonly string[], suffixes: readonly string[]): string | undefined {
  for (let at = 0; at < labels.length; at += 1) {
    const here = labels.slice(at).join('.');
    const above = `*.${labels.slice(at + 1).join('.')}`;
    if (suffixes.includes(`!${here}`)) return here;
    const isSuffix = suffixes.includes(here) || suffixes.includes(above);
    if (isSuffix || at === labels.length - 1)
      return at === 0 ? undefined : labels.slice(at - 1).join('.');
  }
  return undefined;
}
