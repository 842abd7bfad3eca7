interface FileSystem {
  readonly readFile: (path: string, encoding: 'utf8') => Promise<string>;
}

/**
 * Third-party test material kept beside the repository; undefined where it is not there, so that
 * its tests are skipped by name. The name of the module is a variable because the domain is
 * compiled without the types of any platform.
 */
export async function readSharedText(path: string): Promise<string | undefined> {
  const platform: string = 'node:fs/promises';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a part of the platform's module
  const { readFile } = (await import(platform)) as FileSystem;
  // Tests run in the repository's root.
  return readFile(`../shared/data/${path}`, 'utf8').catch(() => undefined);
}
