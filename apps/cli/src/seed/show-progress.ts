import type { Terminal } from '../terminal/terminal.ts';
import type { OnStep } from './seed-fleet.ts';

/** Lines for whoever does not look at a terminal: at most four. */
const LINES = 4;

/** Shows how far a long work is: as a bar to a person, as a few plain lines to a log. */
export async function showProgress<T>(
  terminal: Terminal,
  work: (onStep: OnStep) => Promise<T>,
): Promise<T> {
  return terminal.interactive ? showBar(work) : work(plainLines(terminal));
}

async function showBar<T>(work: (onStep: OnStep) => Promise<T>): Promise<T> {
  const { progress } = await import('@clack/prompts');
  // The total is known with the first step.
  let bar: ReturnType<typeof progress> | undefined;
  try {
    const result = await work((done, total) => {
      bar ??= started(progress({ max: total, size: 30, output: process.stderr }));
      bar.advance(1, `${done} of ${total}`);
    });
    bar?.stop('The demo fleet is made.');
    return result;
  } catch (error) {
    bar?.error('The demo fleet is not complete.');
    throw error;
  }
}

function started<B extends { start: (message: string) => void }>(bar: B): B {
  bar.start('Making the demo fleet');
  return bar;
}

function plainLines(terminal: Terminal): OnStep {
  return (done, total) => {
    const every = Math.ceil(total / LINES);
    if (done % every === 0 || done === total) terminal.note(`Seeding: ${done} of ${total}`);
  };
}
