/** What the process is told to end by. */
const signals = ['SIGTERM', 'SIGINT'] as const;
/** Less than the ten seconds after which a supervisor kills. */
const DEADLINE_MS = 9_500;

/** Resolves at the first signal to stop; asked for before anything is opened, so that none is missed. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}

/** Closes what is open, in order; whoever asks twice, or waits too long, is not kept waiting. */
export async function closeInOrder(closers: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const signal of signals) process.once(signal, () => process.exit(1));
  const deadline = setTimeout(() => process.exit(0), DEADLINE_MS);
  try {
    for (const close of closers) await close();
  } finally {
    clearTimeout(deadline);
  }
}
