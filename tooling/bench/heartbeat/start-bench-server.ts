import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A running server for the benchmarks. */
export interface BenchServer {
  readonly ports: Readonly<Record<'stored' | 'none' | 'each', number>>;
  /** A token of each license. */
  readonly tokens: readonly string[];
  /** How many heartbeats the store holds. */
  ask(): Promise<{ readonly rows: number }>;
  end(): Promise<void>;
}

/** Starts the server in a process of its own, so that the load does not share its thread. */
export async function startBenchServer(
  folder: string,
  licenses: number,
  environment: Readonly<Record<string, string>>,
): Promise<BenchServer> {
  const tokenFile = join(folder, `tokens-${licenses}.txt`);
  const script = join(import.meta.dirname, 'bench-server.ts');
  const env = { PATH: process.env['PATH'], SIGNET_DATA_DIR: folder, ...environment };
  const child = spawn(process.execPath, [script, String(licenses), tokenFile], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('The server for the benchmark ended early');
    return JSON.parse(value);
  };
  const ports = (await line()) as Record<'stored' | 'none' | 'each', string>;
  return {
    ports: { stored: Number(ports.stored), none: Number(ports.none), each: Number(ports.each) },
    tokens: readFileSync(tokenFile, 'utf8').split('\n'),
    ask: async () => {
      child.stdin.write('?\n');
      return (await line()) as Awaited<ReturnType<BenchServer['ask']>>;
    },
    end: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.end();
      await ended;
    },
  };
}
