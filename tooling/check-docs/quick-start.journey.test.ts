import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commandEnvironment, repositoryRoot, runCommand } from '../process/run-command.ts';

const readme = readFileSync(join(repositoryRoot, 'README.md'), 'utf8');
const [, section = ''] = readme.split('## A gate that opens and closes, offline\n');
const [, first = '', second = ''] = section.split('```sh\n').map((part) => part.split('```')[0]);

/** For Node: every connection to anywhere fails, as without a network. */
const offline = `
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';
const gone = () => Object.assign(new Error('ENETUNREACH'), { code: 'ENETUNREACH' });
net.Socket.prototype.connect = () => { throw gone(); };
globalThis.fetch = async () => { throw new TypeError('fetch failed', { cause: gone() }); };
syncBuiltinESMExports();
`;

const folder = mkdtempSync(join(tmpdir(), 'signet-quick-start-'));
let shop: ChildProcess | undefined;
afterAll(async () => {
  if (shop?.exitCode === null) {
    const ended = new Promise((resolve) => shop?.once('exit', resolve));
    shop.kill();
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** `npx -y pnpm@12 <script> …` runs the script of this repository in the reader's folder, with nothing fetched. */
function writeNpx(): void {
  const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const cases = Object.entries(scripts).map(
    ([name, line]) =>
      `${name}) exec ${line.replace(/ (apps|tooling)\//, ` ${repositoryRoot}/$1/`)} "$@" ;;`,
  );
  const lines = [
    '#!/usr/bin/env bash',
    '[ "$1 $2" = "-y pnpm@12" ] || exit 98',
    'name=$3',
    'shift 3',
  ];
  mkdirSync(join(folder, 'bin'));
  const path = join(folder, 'bin', 'npx');
  writeFileSync(
    path,
    [...lines, 'case "$name" in', ...cases, '*) exit 99 ;;', 'esac', ''].join('\n'),
  );
  chmodSync(path, 0o755);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The environment of the reader: a folder with an empty store, and no network. */
function environment(port: number): Record<string, string> {
  const { PATH = '' } = commandEnvironment();
  return {
    PATH: [join(folder, 'bin'), PATH].join(delimiter),
    SIGNET_DATA_DIR: join(folder, '.data'),
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(offline)}`,
    PORT: String(port),
  };
}

/** Starts the shop and waits until it says where it is. */
function startShop(command: string, env: Record<string, string>): Promise<string> {
  const child = spawn('bash', ['-c', `exec ${command}`], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  shop = child;
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('licensing http')) resolve(said);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`The shop ended: ${said}`)));
  });
}

const commandsOf = (block: string) => block.trim().split('\n');

test('A08, A32, C14: the README’s quick start, as it stands there, opens and closes a gate with no network', async () => {
  writeNpx();
  mkdirSync(join(folder, '.data'));
  const port = await freePort();
  const env = environment(port);
  const prepared = commandsOf(first);
  const start = prepared.pop() ?? '';
  expect(start).toContain('demo:install');
  for (const command of prepared) {
    const { status, output } = await runCommand('bash', ['-c', command], { cwd: folder, env });
    expect({ command, status, output: status === 0 ? '' : output }).toEqual({
      command,
      status: 0,
      output: '',
    });
  }
  expect(await startShop(start, env)).toContain('Corner shop at');
  const answers: string[] = [];
  for (const command of commandsOf(second)) {
    const asked = command
      .replace('127.0.0.1:4100', `127.0.0.1:${port}`)
      .replace('curl', 'curl -s -w "%{http_code}"');
    answers.push((await runCommand('bash', ['-c', asked], { cwd: folder, env })).output);
  }
  expect(answers.map((answer) => answer.slice(-3))).toEqual([
    '200',
    '402',
    '200',
    '200',
    '200',
    '402',
  ]);
  expect(answers[0]).toContain('"outcome":"activated"');
  expect(answers[1]).toContain('"code":"PLAN_LIMIT"');
});
