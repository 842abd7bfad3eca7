/** What a product has to do with. */
export type ServerPage = 'heartbeat' | 'portal' | '.well-known/signet/revocations';

/** The address of one of the license server's pages or routes; the server itself may live below a path. */
export function addressAt(server: string, page: ServerPage): string {
  return `${server.replace(/\/+$/, '')}/${page}`;
}
