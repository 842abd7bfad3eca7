import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, createServer as createHttp2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { listening } from '../guard/listening-fixture.ts';
import { ask, shopLicense } from '../guard/opened-shop-fixture.ts';
import { signetNode } from './signet-node.ts';

test('R10: over HTTP/2 the host is the authority', async () => {
  const signet = signetNode(await shopLicense());
  const guarded = signet.protect((_, response) => response.end('shop'));
  const server = createHttp2Server((request, response) =>
    // What HTTP/2 hands over is the same to a listener of HTTP/1, except for its type.
    guarded(request as unknown as IncomingMessage, response as unknown as ServerResponse),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const statusOf = (authority: string) =>
    new Promise((resolve, reject) => {
      const stream = client.request({ ':path': '/', ':authority': authority });
      stream.once('response', (headers) => resolve(headers[':status'])).once('error', reject);
      stream.resume().end();
    });
  expect([await statusOf('www.acme.ro'), await statusOf('acme.de')]).toEqual([200, 403]);
  client.close();
  await new Promise((resolve) => server.close(resolve));
});

test('the middleware fits whatever takes Connect’s: a route of others is reached, a foreign host is not', async () => {
  const { middleware } = signetNode(await shopLicense());
  const server = createServer((request, response) =>
    middleware(request, response, () => response.end('next')),
  );
  const { port, close } = await listening(server);
  expect(await ask(port, '/')).toMatchObject({ status: 200, body: 'next' });
  expect((await ask(port, '/', { headers: { host: 'acme.de' } })).status).toBe(403);
  await close();
});
