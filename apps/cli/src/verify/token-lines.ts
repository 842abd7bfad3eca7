import { MAX_TOKEN_LENGTH } from '@signet/license-token/parse-token';

/** So many bytes of a line are more characters than any token has, whatever they are. */
const ENOUGH_BYTES = 4 * (MAX_TOKEN_LENGTH + 1);

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The lines of a stream as they are, without their line ends, many to a batch. Memory stays the same however many
 * lines there are and however long one is: of a line that is too long to be a token only the beginning is kept.
 */
export async function* tokenLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly string[]> {
  let begun: Buffer[] = [];
  let kept = 0;
  const keep = (part: Buffer) => {
    const room = part.subarray(0, Math.max(0, ENOUGH_BYTES - kept));
    if (room.length > 0) begun.push(room);
    kept += room.length;
  };
  const finish = (): string => {
    const line = lineOf(Buffer.concat(begun));
    begun = [];
    kept = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: string[] = [];
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      keep(bytes.subarray(start, end));
      lines.push(finish());
      start = end + 1;
    }
    // Copied, because the stream may use its chunk again.
    keep(Buffer.from(bytes.subarray(start)));
    if (lines.length > 0) yield lines;
  }
  if (kept > 0) yield [finish()];
}

function lineOf(bytes: Buffer): string {
  const end = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  return bytes.toString('utf8', 0, end);
}
