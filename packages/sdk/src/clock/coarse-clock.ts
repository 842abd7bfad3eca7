/** Answers the present instant in Unix seconds. */
export type Clock = () => number;

const REFRESH_MS = 1_000;

/**
 * A clock that asks the system at most once a second and answers from memory in between, for gates
 * that run on every request. An answer is at most about a second old. Its timer runs only while it
 * is asked, and never keeps a process alive.
 */
export function coarseClock(): Clock {
  let seconds = 0;
  let isFresh = false;
  const growStale = () => {
    isFresh = false;
  };
  const refresh = () => {
    seconds = Math.floor(Date.now() / 1_000);
    isFresh = true;
    setTimeout(growStale, REFRESH_MS).unref();
    return seconds;
  };
  return () => (isFresh ? seconds : refresh());
}
