import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommandResult, runCommand } from '@signet/tooling/process/run-command';

/** How an `npm install` ended. */
export type Installed = CommandResult;

const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--fetch-retries=0'];

/** Installs a package in an empty project with the real npm client; the token is where a customer keeps it. */
export async function npmInstall(
  url: string,
  asked: { readonly name: string; readonly token: string | undefined; readonly folder: string },
): Promise<Installed> {
  const { name, token, folder } = asked;
  const project = await mkdtemp(join(folder, 'project-'));
  await writeFile(join(project, 'package.json'), '{ "private": true }');
  const auth = `//${new URL(url).host}/:_authToken=\${NPM_REGISTRY_TOKEN}\n`;
  const file = join(project, '.npmrc');
  await writeFile(file, token === undefined ? '' : auth);
  // Flags outweigh whatever settings of npm the tests were started with.
  const own = [`--registry=${url}`, `--cache=${project}/cache`, `--userconfig=${project}/user`];
  const env = { HOME: project, NPM_REGISTRY_TOKEN: token ?? '' };
  const result = await runCommand('npm', ['install', name, ...quiet, ...own], {
    cwd: project,
    env,
  });
  if (result.status === 0) await readFile(join(project, 'node_modules', name, 'index.js'));
  return result;
}
