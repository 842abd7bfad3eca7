/** What keeps a server or command from starting, in words for whoever starts it; never holds a secret. */
export class StartRefusedError extends Error {
  override readonly name = 'StartRefusedError';
}
