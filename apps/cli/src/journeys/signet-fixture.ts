import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { commandEnvironment } from '@signet/tooling/process/run-command';

/** The bundle that `pnpm start` runs; the build makes it. */
export const bundle = fileURLToPath(new URL('../../dist/serve/main.js', import.meta.url));

/** How a `signet` command is called. */
export interface SignetCall {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Where it runs; the tests' own folder where nothing is said. */
  readonly cwd?: string;
  /** Modules loaded before the command, as `--import` takes them. */
  readonly imports?: readonly string[];
}

/** How it ended. */
export interface SignetResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the real command in a process of its own, with none of the caller's settings. */
export function startSignet(args: readonly string[], call: SignetCall = {}): ChildProcess {
  const imports = (call.imports ?? []).flatMap((module) => ['--import', module]);
  return spawn(process.execPath, [...imports, bundle, ...args], {
    env: { ...neutralEnvironment(), ...call.env },
    ...(call.cwd === undefined ? {} : { cwd: call.cwd }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end. */
export async function signet(
  args: readonly string[],
  call: SignetCall = {},
): Promise<SignetResult> {
  const child = startSignet(args, call);
  const output = collect(child);
  // A command that ends without reading what it is given is no failure of the test.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(call.stdin ?? '');
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...output() };
}

/** Collects what a process writes. */
export function collect(child: ChildProcess): () => { stdout: string; stderr: string } {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return () => ({ stdout, stderr });
}

const settings =
  /^(?:SIGNET_|STRIPE_|SMTP_|MAIL_FROM$|DATABASE_URL$|PORT$|HOST$|NODE_ENV$|LOG_LEVEL$|FORCE_COLOR$|NODE_OPTIONS$|VITEST)/;

function neutralEnvironment(): Record<string, string | undefined> {
  const entries = Object.entries(commandEnvironment());
  return Object.fromEntries(entries.filter(([name]) => !settings.test(name)));
}
