import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../process/run-command.ts';

/** The tsconfig.json of every package that has sources, and of the tools. */
export function typeProjects(): string[] {
  const projects = globSync('{packages,apps}/*/tsconfig.json', { cwd: repositoryRoot }).toSorted();
  return [...projects.filter(hasSources), 'tooling/tsconfig.json', 'tooling/bench/tsconfig.json'];
}

function hasSources(project: string): boolean {
  const folder = join(repositoryRoot, dirname(project));
  return globSync('src/**/*.{ts,tsx}', { cwd: folder }).length > 0;
}
