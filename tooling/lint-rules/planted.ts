import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../process/run-command.ts';

/** A folder that looks like this repository to a tool, for planting violations in. */
export interface PlantedRepository {
  readonly folder: string;
  /** Writes a file below the folder. */
  write(path: string, text: string): void;
  /** Gives a planted package its dependencies; those of the workspace are the planted ones. */
  link(path: string): void;
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
    link: (path) => linkDependencies(folder, path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function linkDependencies(folder: string, path: string): void {
  const installed = join(repositoryRoot, path, 'node_modules');
  if (!existsSync(installed)) return;
  mkdirSync(join(folder, path, 'node_modules', '@signet'), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== '@signet') {
      symlinkSync(join(installed, name), join(folder, path, 'node_modules', name));
      continue;
    }
    for (const workspace of readdirSync(join(installed, name))) {
      const place = ['packages', 'apps', '.'].find((parent) =>
        existsSync(join(folder, parent, workspace)),
      );
      if (place === undefined) continue;
      const link = join(folder, path, 'node_modules', name, workspace);
      symlinkSync(join(folder, place, workspace), link);
    }
  }
}
