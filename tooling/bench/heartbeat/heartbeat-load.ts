import { httpLoad, postRequest } from './http-load.ts';

/** How many installs send at a time, unless a row says otherwise. */
export const CONNECTIONS = 128;

/** Requests of so many heartbeats, one token after the other, each token's always from the same install. */
export function requestsOf(tokens: readonly string[], count: number): Buffer[] {
  return Array.from({ length: count }, (_, index) => {
    const token = tokens[index % tokens.length] ?? '';
    return postRequest('/heartbeat', {
      token,
      install_id: `install-${index % tokens.length}`,
      version: '1.4.0',
      accepted_kids: ['k1'],
      host: 'shop.acme.ro',
      nonce: `nonce-${index}`,
    });
  });
}

/** Sends heartbeats; a server that refuses one ends the benchmark. */
export async function send(
  port: number,
  requests: readonly Buffer[],
  connections: number = CONNECTIONS,
): Promise<void> {
  await accepted(port, requests, connections);
}

/** Sends heartbeats and answers how long each took, in milliseconds; throws when one was refused. */
export async function accepted(
  port: number,
  requests: readonly Buffer[],
  connections: number = CONNECTIONS,
): Promise<readonly number[]> {
  const result = await httpLoad(port, requests, connections);
  if (result.accepted === requests.length) return result.latencies;
  throw new Error(`Refused: ${JSON.stringify([...result.refused])}`);
}
