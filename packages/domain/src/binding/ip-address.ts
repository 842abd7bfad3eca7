const IPV4_PART = /^(?:0|[1-9]\d{0,2})$/;
const IPV6_GROUP = /^[0-9a-f]{1,4}$/i;
const IPV6_GROUPS = 8;

/** The four bytes of a dotted-quad IPv4 address; octal, hexadecimal and short forms are refused. */
export function readIpv4(text: string): readonly number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => IPV4_PART.test(part))) return undefined;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

/** The eight 16-bit groups of an IPv6 address without brackets or zone, `::` and an IPv4 tail expanded. */
export function readIpv6(text: string): readonly number[] | undefined {
  const expanded = withoutIpv4Tail(text);
  if (expanded === undefined) return undefined;
  const halves = expanded.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (tail === undefined) return head.length === IPV6_GROUPS ? toGroups(head) : undefined;
  const missing = IPV6_GROUPS - head.length - tail.length;
  return missing < 1
    ? undefined
    : toGroups([...head, ...Array<string>(missing).fill('0'), ...tail]);
}

/** Whether a host is an IP address of either family. */
export function isIpAddress(host: string): boolean {
  return readIpv4(host) !== undefined || readIpv6(host) !== undefined;
}

function toGroups(texts: readonly string[]): readonly number[] | undefined {
  return texts.every((text) => IPV6_GROUP.test(text))
    ? texts.map((text) => Number.parseInt(text, 16))
    : undefined;
}

/** `::ffff:10.0.0.1` as `::ffff:a00:1`; undefined when the tail is no IPv4 address. */
function withoutIpv4Tail(text: string): string | undefined {
  if (!text.includes('.')) return text;
  const start = text.lastIndexOf(':') + 1;
  const bytes = readIpv4(text.slice(start));
  if (start === 0 || bytes === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return `${text.slice(0, start)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
