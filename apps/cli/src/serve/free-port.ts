import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port that nobody listens on; links and tokens name it, so it must be known before the server is built. */
export async function freePort(host: string): Promise<number> {
  const probe = createServer().listen(0, host);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error(`No port on ${host}`);
  return address.port;
}
