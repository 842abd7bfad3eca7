import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { loopbackOnly, reachedOut } from './loopback-only-fixture.ts';

const run = promisify(execFile);

/** Runs a line of a module under the guard: its exit code, and what it wrote. */
async function under(line: string): Promise<readonly [number, string]> {
  const args = ['--import', loopbackOnly, '--input-type=module', '-e', line];
  try {
    const { stdout } = await run(process.execPath, args);
    return [0, stdout.trim()];
  } catch (error) {
    const { code, stderr } = error as { readonly code: number; readonly stderr: string };
    return [code, stderr.trim()];
  }
}

test.each([
  [`await fetch('http://192.0.2.1/')`, '192.0.2.1'],
  [`await fetch('https://licenses.example/')`, 'licenses.example'],
  [`(await import('node:net')).connect(443, 'licenses.example')`, 'licenses.example'],
  [`(await import('node:tls')).connect({ host: '192.0.2.1', port: 443 })`, '192.0.2.1'],
  [`(await import('node:https')).get('https://192.0.2.1/')`, '192.0.2.1'],
  [`(await import('node:dns')).lookup('licenses.example', () => {})`, 'licenses.example'],
  [`await (await import('node:dns/promises')).resolveMx('licenses.example')`, 'licenses.example'],
])('%s ends the process', async (line, host) => {
  expect(await under(line)).toEqual([98, `${reachedOut}: ${host}`]);
});

test('what is on the same machine is reached', async () => {
  const server = createServer((_, reply) => reply.end('here')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const line = `console.log(await (await fetch('http://127.0.0.1:${port}/')).text())`;
  expect(await under(line)).toEqual([0, 'here']);
  server.close();
});
