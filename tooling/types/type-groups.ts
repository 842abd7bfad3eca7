import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { repositoryRoot } from '../process/run-command.ts';
import { typeProjects } from './type-projects.ts';

interface TsConfig {
  readonly extends?: string;
  readonly compilerOptions?: object;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/**
 * Projects with the same options as one: packages compile each other's sources, so that twenty
 * projects on their own check most files many times over. Answers the files of the joined projects.
 */
export function writeTypeGroups(): string[] {
  const groups = Map.groupBy(typeProjects().map(readProject), ({ options }) => options);
  return [...groups.values()].flatMap((projects) => {
    const [first] = projects;
    if (first === undefined) return [];
    // Below the first project, because libraries named under `types` are looked up from there.
    const file = join(first.folder, 'node_modules/.cache/types/group.json');
    const joined = {
      extends: first.base,
      // What has not changed since the last look is not checked again.
      compilerOptions: {
        ...first.compilerOptions,
        incremental: true,
        tsBuildInfoFile: `${file}.built`,
      },
      include: projects.flatMap(({ include }) => include),
      exclude: ['**/node_modules', ...projects.flatMap(({ exclude }) => exclude)],
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(joined, null, 2));
    return [file];
  });
}

function readProject(path: string) {
  const file = join(repositoryRoot, path);
  const config = JSON.parse(readFileSync(file, 'utf8')) as TsConfig;
  const absolute = (name: string) => resolve(dirname(file), name);
  const base = absolute(config.extends ?? '');
  const { compilerOptions = {} } = config;
  return {
    folder: dirname(file),
    base,
    compilerOptions,
    options: JSON.stringify([base, compilerOptions]),
    include: (config.include ?? []).map(absolute),
    exclude: (config.exclude ?? []).map(absolute),
  };
}
