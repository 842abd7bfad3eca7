import { createSignal } from 'solid-js';

/** Requests that survive the end of a session: they wait for the sign-in and are sent again. */
export interface SessionGate {
  /** The session has ended and requests are waiting: show the sign-in over the page. */
  readonly ended: () => boolean;
  /** Somebody is signed in; from now on a 401 waits. Before that it is answered as it is. */
  readonly open: () => void;
  /** Signed in again (`true`: what waits is sent again), or given up (`false`: it fails with its 401). */
  readonly resume: (signedIn: boolean) => void;
  /** Nobody is signed in any more, by intent. */
  readonly close: () => void;
  readonly fetch: typeof globalThis.fetch;
}

/** One per app. The form that sent the request stays as it is, so nothing typed is lost (U9). */
export function createSessionGate(): SessionGate {
  const [ended, setEnded] = createSignal(false);
  let known = false;
  let waiting: PromiseWithResolvers<boolean> | undefined;
  const wait = () => {
    waiting ??= Promise.withResolvers<boolean>();
    setEnded(true);
    return waiting.promise;
  };
  return {
    ended,
    open: () => (known = true),
    close: () => (known = false),
    resume: (signedIn) => {
      setEnded(false);
      waiting?.resolve(signedIn);
      waiting = undefined;
    },
    fetch: async (input, init) => {
      const answer = await globalThis.fetch(input, init);
      if (answer.status !== 401 || !known) return answer;
      return (await wait()) ? globalThis.fetch(input, init) : answer;
    },
  };
}
