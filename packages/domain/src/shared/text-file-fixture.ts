interface FileSystem {
  readonly readFile: (path: string, encoding: 'utf8') => Promise<string>;
}

/**
 * A text file by its path from the repository's root, where tests run. The name of the module is a
 * variable because the domain is compiled without the types of any platform.
 */
export async function readText(path: string): Promise<string> {
  const platform: string = 'node:fs/promises';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a part of the platform's module
  const { readFile } = (await import(platform)) as FileSystem;
  return readFile(path, 'utf8');
}

/** Third-party test material kept beside the repository; undefined where it is not there, so that its tests are skipped by name. */
export async function readSharedText(path: string): Promise<string | undefined> {
  return readText(`../shared/data/${path}`).catch(() => undefined);
}
