import { readFileSync } from 'node:fs';

/**
 * Tells a process from a later one with the same id: when it started, in ticks since boot, and which
 * boot it was. `null` where the platform does not say (it does on Linux); then the id alone must do.
 */
export function processIdentity(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command may contain spaces and parentheses; the fields after the last one are plain.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${fields[19] ?? ''}`;
  } catch {
    return null;
  }
}

/** Whether the process exists, and is not a later one that got the same id. */
export function isRunning(pid: number, identity: string | null): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const present = processIdentity(pid);
  return identity === null || present === null || identity === present;
}
