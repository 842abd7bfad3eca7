/** The most hosts remembered on each side; a longer header is judged every time it is sent. */
const MAX_HOSTS = 1_000;
const MAX_LENGTH = 260;

/** What is remembered of a host. */
export interface Judged {
  readonly allowed: boolean;
}

/**
 * Judges each host once and remembers the answer. Both sides are bounded, the oldest goes first,
 * and refused hosts are kept apart, so that invented ones cannot push out those really served.
 */
export function rememberHosts<V extends Judged>(judge: (host: string) => V): (host: string) => V {
  const allowed = new Map<string, V>();
  const refused = new Map<string, V>();
  const find = (host: string): V => {
    const known = allowed.get(host) ?? refused.get(host);
    if (known !== undefined) return known;
    const verdict = judge(host);
    if (host.length <= MAX_LENGTH) keep(verdict.allowed ? allowed : refused, host, verdict);
    return verdict;
  };
  // Most servers serve one host: comparing its text is cheaper than hashing each new header.
  let lastHost: string | undefined;
  let lastVerdict: V | undefined;
  return (host) => {
    if (host === lastHost && lastVerdict !== undefined) return lastVerdict;
    const verdict = find(host);
    if (verdict.allowed) {
      lastHost = host;
      lastVerdict = verdict;
    }
    return verdict;
  };
}

function keep<V>(side: Map<string, V>, host: string, verdict: V): void {
  if (side.size >= MAX_HOSTS) {
    const oldest = side.keys().next();
    if (oldest.done !== true) side.delete(oldest.value);
  }
  side.set(host, verdict);
}
