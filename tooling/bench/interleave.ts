/** What one round does; the round's time is divided by `operations`. */
export interface Contender {
  readonly operations: number;
  /** Untimed work before the round, such as fresh inputs. */
  prepare?(): void | Promise<void>;
  run(): void | Promise<void>;
}

/** Times per operation in nanoseconds, round by round. */
export interface Interleaved<Name extends string> {
  /** The median time of one operation, in nanoseconds. */
  median(name: Name): number;
  /** How many times as fast `figure` is as `yardstick`: the median over the rounds. */
  speed(figure: Name, yardstick: Name): number;
}

/**
 * Runs the contenders turn by turn, in a turning order, so that a machine that slows down slows all
 * of them. The first tenth of the rounds (three at least) warms up and is dropped.
 */
export async function interleave<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, Contender>>,
): Promise<Interleaved<Name>> {
  const entries = Object.entries<Contender>(contenders);
  const times = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  const warmUp = Math.max(3, Math.ceil(rounds / 10));
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const turn = round % entries.length;
    for (const [name, contender] of [...entries.slice(turn), ...entries.slice(0, turn)]) {
      const time = await timeOf(contender);
      if (round >= warmUp) times.get(name)?.push(time);
    }
  }
  const of = (name: Name) => times.get(name) ?? [];
  return {
    median: (name) => median(of(name)),
    speed: (figure, yardstick) =>
      median(of(yardstick).map((time, round) => time / (of(figure)[round] ?? Number.NaN))),
  };
}

async function timeOf({ operations, prepare, run }: Contender): Promise<number> {
  await prepare?.();
  const start = process.hrtime.bigint();
  const running = run();
  // Awaiting a round that ended already would time the event loop.
  if (running !== undefined) await running;
  return Number(process.hrtime.bigint() - start) / operations;
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
