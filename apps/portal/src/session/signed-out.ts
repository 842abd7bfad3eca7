import { createSignal } from 'solid-js';

const [out, setOut] = createSignal(false);

/** Nobody is signed in; the frame leads to the sign-in. */
export const signedOut = out;
export const setSignedOut = setOut;

/** Whether an error means that nobody, or only an operator, is signed in in this browser. */
export function meansSignedOut(code: string): boolean {
  return code === 'UNAUTHENTICATED' || code === 'ROLE_REQUIRED';
}
