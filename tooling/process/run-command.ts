import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, without a slash at its end. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(
  /[/\\]$/,
  '',
);

/** Where, and with which extra environment, a command runs; `show` passes its output through. */
export type CommandOptions = { cwd?: string; env?: Record<string, string>; show?: boolean };

/** How a command ended. A command that could not be started, or was killed, has a status above 0. */
export type CommandResult = { status: number; output: string };

/**
 * The environment for the repository's own tools: its Node and its binaries come first, and no tool
 * reports home. TypeScript and the linter are written in Go and end after seconds: without collecting
 * garbage below 3 GiB they need a third less time.
 */
export function commandEnvironment(
  extra: Record<string, string> = {},
): Record<string, string | undefined> {
  const binaries = join(repositoryRoot, 'node_modules', '.bin');
  return {
    ...process.env,
    PATH: [binaries, process.env['PATH'] ?? ''].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    GOGC: 'off',
    GOMEMLIMIT: '3GiB',
    ...extra,
  };
}

/** Runs a command to its end; it gets our SIGTERM too. Never rejects: a failure is a status. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const child = spawn(command, args, {
    cwd: options.cwd ?? repositoryRoot,
    env: commandEnvironment(options.env),
    stdio: options.show === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.once('SIGTERM', forward).once('SIGINT', forward);
  return new Promise((resolve) => {
    let output = '';
    const collect = (chunk: string) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    const finish = (status: number) => {
      process.removeListener('SIGTERM', forward).removeListener('SIGINT', forward);
      resolve({ status, output });
    };
    child.once('error', (error) => {
      output += `${command}: ${error.message}`;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}
