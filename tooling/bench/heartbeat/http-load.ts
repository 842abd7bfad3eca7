import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What a server answered to a load. */
export interface LoadResult {
  /** Answers with status 200. */
  readonly accepted: number;
  /** Answers with another status, by status. */
  readonly refused: ReadonlyMap<string, number>;
  /** Milliseconds from a request to its answer, one each. */
  readonly latencies: readonly number[];
}

/** A POST of one JSON body over a connection that stays open. */
export function postRequest(path: string, body: object): Buffer {
  const text = JSON.stringify(body);
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n`;
  return Buffer.from(head + text);
}

/**
 * Sends requests over so many connections, one at a time on each, as fast as they are answered. It
 * speaks just enough HTTP to do so: a full client would take the processor from the server.
 */
export async function httpLoad(
  port: number,
  requests: readonly Buffer[],
  connections: number,
): Promise<LoadResult> {
  const latencies: number[] = [];
  const refused = new Map<string, number>();
  let next = 0;
  let accepted = 0;
  const lane = async () => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    await once(socket, 'connect');
    const answers = answersOf(socket);
    for (;;) {
      const request = requests[next++];
      if (request === undefined) break;
      const start = performance.now();
      socket.write(request);
      const status = await answers.next();
      latencies.push(performance.now() - start);
      if (status === '200') accepted += 1;
      else refused.set(status, (refused.get(status) ?? 0) + 1);
    }
    answers.end();
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return { accepted, refused, latencies };
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /content-length: (\d+)/i;

/** The status of each answer in turn. */
function answersOf(socket: Socket): { readonly next: () => Promise<string>; end(): void } {
  let waiting = Promise.withResolvers<string>();
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = rest.indexOf(HEAD_END);
    if (end < 0) return;
    const head = rest.toString('latin1', 0, end);
    const size = end + HEAD_END.length + Number(LENGTH.exec(head)?.[1] ?? 0);
    if (rest.length < size) return;
    rest = rest.subarray(size);
    waiting.resolve(head.slice(9, 12));
  });
  socket.on('error', (error) => waiting.reject(error));
  const closed = () => waiting.reject(new Error('The server closed a connection'));
  socket.on('close', closed);
  return {
    end: () => {
      socket.off('close', closed);
      socket.destroy();
    },
    next: async () => {
      const status = await waiting.promise;
      waiting = Promise.withResolvers<string>();
      return status;
    },
  };
}

/** The value below which so large a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
