/** Something every member of which answers a promise. */
type Service<T> = { readonly [K in keyof T]: (...args: never[]) => Promise<unknown> };

/** A service that is loaded when somebody first uses it. */
export interface Deferred<T> {
  readonly service: T;
  /** Loads it now; the same one every time. */
  readonly load: () => Promise<T>;
  readonly isLoaded: () => boolean;
}

/**
 * Puts off what is dear to load (the sign-in library alone is two hundred modules) until it is
 * needed, so that a server answers sooner. A load that failed is tried again at the next use.
 */
export function deferred<T extends Service<T>>(open: () => Promise<T>): Deferred<T> {
  let opened: Promise<T> | undefined;
  const load = () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const forward = (name: string | symbol) =>
    // A promise that resolves to the service must not take it for a promise.
    name === 'then'
      ? undefined
      : async (...args: never[]): Promise<unknown> => {
          const service = await load();
          // Only members of T can be named by whoever holds the proxy as T.
          return service[name as keyof T](...args);
        };
  // A proxy of every method is a T, because each method answers a promise anyway.
  const service = new Proxy({}, { get: (_target, name) => forward(name) }) as T;
  return { service, load, isLoaded: () => opened !== undefined };
}
