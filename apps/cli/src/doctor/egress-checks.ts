import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { InstallEnv } from '@signet/wiring/env';
import { type Check, type CheckOutcome, machineCheck, type Said } from './check.ts';
import { egressTexts as texts } from './egress-texts.ts';
import { askServer, type ServerAnswer } from './server-answer.ts';

/** The way to the server, step by step, and what it answered at its end. */
export interface Egress {
  readonly checks: readonly Check[];
  /** `null` where nothing of ours answered. */
  readonly answer: ServerAnswer | null;
}

const CONNECT_MS = 5000;
const steps = ['egress.dns', 'egress.tcp', 'egress.tls', 'egress.http'] as const;

/** Walks from this machine to the license server: proxy, name, connection, certificate, answer (C46, D16). */
export async function egressChecks(
  server: string | undefined,
  env: Pick<InstallEnv, 'proxy' | 'proxyIsUsed'>,
  acceptedKids: readonly string[],
): Promise<Egress> {
  if (server === undefined) {
    return { checks: [machineCheck('egress.server', 'skip', texts.notAsked())], answer: null };
  }
  const url = new URL(server);
  const checks: Check[] = [proxyCheck(env)];
  // Through a proxy, name and connection are the proxy's affair.
  const isDirect = env.proxy === undefined || !env.proxyIsUsed;
  const walks = isDirect ? [dnsStep, tcpStep, tlsStep] : [];
  for (const [index, walk] of walks.entries()) {
    const check = await walk(url);
    checks.push(check);
    if (check.outcome === 'fail')
      return { checks: [...checks, ...untried(index + 1)], answer: null };
  }
  const { outcome, said, answer } = await askServer(server, acceptedKids);
  checks.push(machineCheck('egress.http', outcome, said));
  return { checks, answer };
}

function untried(from: number): readonly Check[] {
  return steps.slice(from).map((name) => machineCheck(name, 'skip', texts.notReached()));
}

function proxyCheck({ proxy, proxyIsUsed }: Pick<InstallEnv, 'proxy' | 'proxyIsUsed'>): Check {
  const name = 'egress.proxy';
  if (proxy === undefined) return machineCheck(name, 'ok', texts.proxyNone());
  return proxyIsUsed
    ? machineCheck(name, 'ok', texts.proxyUsed())
    : machineCheck(name, 'warn', texts.proxyUnused());
}

async function dnsStep({ hostname }: URL): Promise<Check> {
  try {
    const { address } = await lookup(bare(hostname));
    return machineCheck('egress.dns', 'ok', texts.named(hostname, address));
  } catch {
    return machineCheck('egress.dns', 'fail', texts.unknown(hostname));
  }
}

async function tcpStep(url: URL): Promise<Check> {
  const problem = await tryConnection(() => connect(addressOf(url)), 'connect');
  const [outcome, said]: [CheckOutcome, Said] =
    problem === null
      ? ['ok', texts.connected(url.host)]
      : ['fail', texts.refused(url.host, problem)];
  return machineCheck('egress.tcp', outcome, said);
}

async function tlsStep(url: URL): Promise<Check> {
  const name = 'egress.tls';
  if (url.protocol !== 'https:') {
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    return isLocal
      ? machineCheck(name, 'ok', texts.local())
      : machineCheck(name, 'warn', texts.plain());
  }
  const servername = isIP(bare(url.hostname)) === 0 ? { servername: url.hostname } : {};
  const open = () => connectTls({ ...addressOf(url), ...servername });
  const problem = await tryConnection(open, 'secureConnect');
  return problem === null
    ? machineCheck(name, 'ok', texts.trusted(url.hostname))
    : machineCheck(name, 'fail', texts.untrusted(problem));
}

/** `null` where the connection stands, else the system's word for what happened. */
function tryConnection(
  open: () => ReturnType<typeof connect>,
  event: 'connect' | 'secureConnect',
): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = open();
    const end = (problem: string | null) => {
      socket.destroy();
      resolve(problem);
    };
    socket.setTimeout(CONNECT_MS, () => end('ETIMEDOUT'));
    socket.once(event, () => end(null));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}

function addressOf({ hostname, port, protocol }: URL) {
  const usual = protocol === 'https:' ? 443 : 80;
  return { host: bare(hostname), port: port === '' ? usual : Number(port) };
}

/** An IPv6 address without the brackets that URLs put around it. */
function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
