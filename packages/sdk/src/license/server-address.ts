/** The address of one of the license server's pages or routes; the server itself may live below a path. */
export function addressAt(server: string, page: 'heartbeat' | 'portal'): string {
  return `${server.replace(/\/+$/, '')}/${page}`;
}
