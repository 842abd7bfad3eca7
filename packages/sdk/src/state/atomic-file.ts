import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';

/** Only the product's own user may read what an install keeps: the token is among it. */
const OWNER_ONLY = 0o600;

/** Replaces a file wholly or not at all, whatever happens meanwhile. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const fresh = await writeBeside(path, text);
  await rename(fresh, path).catch(forget(fresh));
}

/** Makes a file unless there is one; answers whether it was made. Of several processes one succeeds. */
export async function createFile(path: string, text: string): Promise<boolean> {
  const fresh = await writeBeside(path, text);
  try {
    // A link, not a rename: it fails where the file exists, and what it makes is complete.
    await link(fresh, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(fresh, { force: true });
  }
}

/** Whether an error of the system has this code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** A new file with the text, on the disk before its name is given away. */
async function writeBeside(path: string, text: string): Promise<string> {
  const fresh = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(fresh, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(text, 'utf8');
    await file.datasync();
  } catch (error) {
    await forget(fresh)(error);
  } finally {
    await file.close();
  }
  return fresh;
}

function forget(fresh: string): (error: unknown) => Promise<never> {
  return async (error) => {
    await rm(fresh, { force: true });
    throw error;
  };
}
