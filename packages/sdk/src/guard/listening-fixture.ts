import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenedShop } from './opened-shop-fixture.ts';

/** Lets a server listen on a free port of this machine. */
export async function listening(server: Server): Promise<OpenedShop> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
