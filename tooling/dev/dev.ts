/**
 * `pnpm dev`: the server restarts and both SPAs are built again at each change; the server serves
 * what was built, on http://127.0.0.1:4000. Ctrl-C ends all of it, and so does the end of one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandEnvironment, repositoryRoot } from '../process/run-command.ts';
import { messages } from '../verify/steps.ts';

/** One process of the development set. */
interface Part {
  readonly name: string;
  readonly folder: string;
  readonly command: string;
  readonly args: readonly string[];
}

const screens = ['admin', 'portal'].map((name): Part => {
  const folder = join(repositoryRoot, 'apps', name);
  const args = ['build', '--watch', '--clearScreen', 'false', '--logLevel', 'warn'];
  return { name, folder, command: join(folder, 'node_modules', '.bin', 'vite'), args };
});

const server: Part = {
  name: 'server',
  folder: repositoryRoot,
  command: process.execPath,
  args: ['--watch', '--watch-preserve-output', 'apps/cli/src/main.ts', 'serve', '--demo'],
};

function start({ name, folder, command, args }: Part): ChildProcess {
  console.log(`${name}: ${args.join(' ')}`);
  return spawn(command, args, {
    cwd: folder,
    env: commandEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** Asks nicely; whoever is still there after five seconds is killed. */
async function stopAll(children: readonly ChildProcess[]): Promise<void> {
  const running = children.filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  );
  const ended = Promise.all(running.map((child) => once(child, 'exit')));
  for (const child of running) child.kill('SIGTERM');
  const deadline = setTimeout(() => {
    for (const child of running) child.kill('SIGKILL');
  }, 5000);
  await ended;
  clearTimeout(deadline);
}

/** Ctrl-C reaches the children too, and one of them may be gone before we hear of it. */
async function reasonOfEnd(child: ChildProcess): Promise<string> {
  await Promise.race([once(child, 'exit'), once(child, 'error')]);
  const asked = child.signalCode !== null || child.exitCode === 0 || child.exitCode === 130;
  return asked ? 'stopped' : `${child.spawnargs.slice(1, 4).join(' ')} ended`;
}

const generated = await messages.run();
if (generated.status !== 0) console.error(generated.output);
const children = [...screens, server].filter(({ folder }) => existsSync(folder)).map(start);
const why = await Promise.race([
  once(process, 'SIGINT').then(() => 'stopped'),
  once(process, 'SIGTERM').then(() => 'stopped'),
  ...children.map(reasonOfEnd),
]);
console.log(why);
process.exitCode = why === 'stopped' ? 0 : 1;
await stopAll(children);
