import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../process/run-command.ts';

/** A folder that looks like this repository to a tool, for planting violations in. */
export interface PlantedRepository {
  readonly folder: string;
  /** Writes a file below the folder. */
  write(path: string, text: string): void;
  remove(): void;
}

/** Copies `paths` of the repository (folders whole, without what was built or installed). */
export function plantRepository(paths: readonly string[]): PlantedRepository {
  const folder = mkdtempSync(join(tmpdir(), 'signet-planted-'));
  symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'));
  for (const path of paths) {
    cpSync(join(repositoryRoot, path), join(folder, path), {
      recursive: true,
      filter: (source) => !/[/\\](?:node_modules|dist|\.turbo)$/.test(source),
    });
  }
  return {
    folder,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
