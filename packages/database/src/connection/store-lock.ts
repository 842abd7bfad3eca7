import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning, processIdentity } from './process-identity.ts';

/** Who has the embedded store open. */
export interface StoreHolder {
  readonly pid: number;
  /** The command line, without its arguments' values. */
  readonly command: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly host: string;
  readonly identity: string | null;
}

/** A living process has the embedded store open; two would lose data silently. */
export class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError';
  readonly holder: StoreHolder;
  readonly lockFile: string;
  /** What a person can do about it. */
  readonly fix: string;

  constructor(holder: StoreHolder, lockFile: string) {
    const { pid, command, since, host } = holder;
    const here = host === hostname();
    super(
      `The embedded store is in use by process ${pid} (${command})${here ? '' : ` on ${host}`} since ${since}.`,
    );
    this.holder = holder;
    this.lockFile = lockFile;
    this.fix = here
      ? 'Stop that process, or set DATABASE_URL: many processes can share one PostgreSQL.'
      : `If ${host} is gone, remove ${lockFile}. Many machines can share one PostgreSQL: set DATABASE_URL.`;
  }
}

const ATTEMPTS = 5;

/**
 * Takes the data directory's lock for this process; a dead holder's lock is taken over.
 * Answers the function that releases it, which also runs when the process exits.
 * @throws StoreInUseError when a living process, this one included, holds it.
 */
export function takeStoreLock(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lockFile = join(dataDir, 'store.lock');
  const draft = `${lockFile}.${process.pid}`;
  const content = JSON.stringify(thisProcess());
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    claim(draft, lockFile);
  } finally {
    rmSync(draft, { force: true });
  }
  const release = () => {
    process.off('exit', release);
    if (readLock(lockFile) === content) rmSync(lockFile, { force: true });
  };
  process.on('exit', release);
  return release;
}

/** A hard link appears whole or not at all, so nobody reads a lock half written. */
function claim(draft: string, lockFile: string): void {
  for (let attempt = 1; ; attempt += 1) {
    if (attempted(() => linkSync(draft, lockFile), 'EEXIST')) return;
    const content = readLock(lockFile);
    if (content === undefined) continue;
    const holder = parseHolder(content);
    if (holder !== undefined && (isAlive(holder) || attempt === ATTEMPTS)) {
      throw new StoreInUseError(holder, lockFile);
    }
    moveAway(lockFile, content);
  }
}

/** Removes a dead holder's lock, and puts back one that a living process took in the meantime. */
function moveAway(lockFile: string, content: string): void {
  const aside = `${lockFile}.${process.pid}.dead`;
  if (!attempted(() => renameSync(lockFile, aside), 'ENOENT')) return;
  if (readLock(aside) !== content) attempted(() => linkSync(aside, lockFile), 'EEXIST');
  rmSync(aside, { force: true });
}

function isAlive({ pid, host, identity }: StoreHolder): boolean {
  return host !== hostname() || isRunning(pid, identity);
}

function thisProcess(): StoreHolder {
  const [, script = 'node', command = ''] = process.argv;
  return {
    pid: process.pid,
    command: `${script} ${command}`.trim(),
    since: new Date().toISOString(),
    host: hostname(),
    identity: processIdentity(process.pid),
  };
}

function readLock(path: string): string | undefined {
  let content: string | undefined;
  attempted(() => (content = readFileSync(path, 'utf8')), 'ENOENT');
  return content;
}

/** A file that is not a lock of ours protects nobody. */
function parseHolder(content: string): StoreHolder | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is StoreHolder {
  if (typeof value !== 'object' || value === null) return false;
  const names = ['pid', 'command', 'since', 'host', 'identity'];
  return names.every((name) => name in value);
}

/** Runs a file operation; answers whether it worked, where `code` is a failure to be expected. */
function attempted(operation: () => unknown, code: string): boolean {
  try {
    operation();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return false;
    throw error;
  }
}
