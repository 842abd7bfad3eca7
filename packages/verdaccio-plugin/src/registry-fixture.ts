import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  commandEnvironment,
  repositoryRoot,
  runCommand,
} from '@signet/tooling/process/run-command';
import { packPlugin } from '../publish/packed-plugin-fixture.ts';
import { type Installed, npmInstall } from './npm-install-fixture.ts';

const here = new URL('..', import.meta.url).pathname;

/** A real Verdaccio with the plugin as it is packed, and the real npm client beside it. */
export interface Registry {
  publish(name: string): Promise<void>;
  /** Installs a package in an empty project, with the token where a customer keeps it. */
  install(name: string, token?: string): Promise<Installed>;
  log(): string;
  close(): Promise<void>;
}

/** Starts Verdaccio on a free port; `scope` is premium, everything else is not. */
export async function openRegistry(signet: {
  readonly server: string;
  readonly apiKey: string;
  readonly scope: string;
}): Promise<Registry> {
  const home = await mkdtemp(join(tmpdir(), 'signet-registry-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  await mkdir(join(home, 'plugins'));
  const packed = await packPlugin();
  await symlink(packed.plugin, join(home, 'plugins/verdaccio-signet'));
  await writeFile(join(home, 'signet.key'), `${signet.apiKey}\n`);
  await writeFile(join(home, 'config.yaml'), await configuration(home, signet));
  const { child, log } = await startVerdaccio(home, port);
  const publisher = await addPublisher(url);
  return {
    publish: (name) => publish(url, publisher, { name, folder: home }),
    install: (name, token) => npmInstall(url, { name, token, folder: home }),
    log,
    close: async () => {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
      await rm(home, { recursive: true });
      packed.remove();
    },
  };
}

/** The configuration that the documentation shows, with the test's own places. */
async function configuration(
  home: string,
  { server, scope }: { readonly server: string; readonly scope: string },
): Promise<string> {
  const page = await readFile(join(repositoryRoot, 'docs/how-to/sell-packages.md'), 'utf8');
  const [, shown = ''] = /```yaml\n([^`]+)```/.exec(page) ?? [];
  const own = shown
    .replaceAll('/var/lib/verdaccio', home)
    .replaceAll('https://licenses.example', server)
    .replaceAll('@storefront-plugin', scope)
    .replace('cache_seconds: 30', 'cache_seconds: 0');
  return `${own}\nweb: { enable: false }\nlog: { type: stdout, format: json, level: warn }\n`;
}

async function startVerdaccio(home: string, port: number) {
  const bin = join(here, 'node_modules/verdaccio/bin/verdaccio');
  const args = [bin, '--config', join(home, 'config.yaml'), '--listen', `127.0.0.1:${port}`];
  const child: ChildProcess = spawn('node', args, {
    env: commandEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.includes('http address')) resolve();
      });
    }
    child.once('exit', () => reject(new Error(`Verdaccio did not start.\n${text}`)));
  });
  return { child, log: () => text };
}

async function addPublisher(url: string): Promise<string> {
  const password = 'only-for-this-test';
  const body = JSON.stringify({ name: 'vendor', password });
  const headers = { 'content-type': 'application/json' };
  const user = `${url}-/user/org.couchdb.user:vendor`;
  const response = await fetch(user, { method: 'PUT', headers, body });
  if (!response.ok) throw new Error(`No publisher: ${await response.text()}`);
  return `Basic ${Buffer.from(`vendor:${password}`).toString('base64')}`;
}

async function publish(
  url: string,
  authorization: string,
  { name, folder }: { readonly name: string; readonly folder: string },
): Promise<void> {
  const source = await mkdtemp(join(folder, 'package-'));
  const version = '1.0.0';
  const manifest = { name, version, main: 'index.js' };
  await mkdir(join(source, 'package'));
  await writeFile(join(source, 'package/package.json'), JSON.stringify(manifest));
  await writeFile(join(source, 'package/index.js'), `module.exports = '${name}';\n`);
  await runCommand('tar', ['-czf', 'out.tgz', 'package'], { cwd: source });
  const data = await readFile(join(source, 'out.tgz'));
  const file = `${name}-${version}.tgz`;
  const dist = {
    shasum: createHash('sha1').update(data).digest('hex'),
    integrity: `sha512-${createHash('sha512').update(data).digest('base64')}`,
    tarball: `${url}${name}/-/${file}`,
  };
  const body = JSON.stringify({
    _id: name,
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, _id: `${name}@${version}`, dist } },
    _attachments: {
      [file]: {
        content_type: 'application/octet-stream',
        data: data.toString('base64'),
        length: data.length,
      },
    },
  });
  const headers = { authorization, 'content-type': 'application/json' };
  const at = `${url}${name.replace('/', '%2f')}`;
  const response = await fetch(at, { method: 'PUT', headers, body });
  if (!response.ok) throw new Error(`Not published: ${await response.text()}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No free port');
  return address.port;
}
