import { once } from 'node:events';
import { styleText } from 'node:util';

/** 0 done, 1 the user's mistake, 2 a license was refused, 3 the server, the store or the network. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A color or weight that carries no meaning of its own: the words beside it say the same. */
export type Paint = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** Where a command writes. */
export interface Terminal {
  /** A line of the command's answer, to standard output. */
  print(line: string): void;
  /** Many lines at once; resolves when the reader has room for more. */
  printAll(lines: readonly string[]): Promise<void>;
  /** A line about the command, to standard error: failures, progress, remarks. */
  note(line: string): void;
  /** The text in a color where a person looks at it; as it is where the output is piped or colors are unwanted. */
  paint(style: Paint, text: string): string;
  /** Whether a person looks at standard output. */
  readonly interactive: boolean;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  // `hasColors` knows NO_COLOR and its like.
  const colored = stdout.isTTY && stdout.hasColors();
  return {
    print: (line) => void stdout.write(`${line}\n`),
    printAll: async (lines) => {
      if (!stdout.write(`${lines.join('\n')}\n`)) await once(stdout, 'drain');
    },
    note: (line) => void stderr.write(`${line}\n`),
    paint: (style, text) => (colored ? styleText(style, text, { validateStream: false }) : text),
    interactive: stdout.isTTY,
  };
}
