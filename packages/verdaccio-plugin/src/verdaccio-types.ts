import type { IncomingMessage } from 'node:http';

/** Who sent a request, as far as Verdaccio knows. The same object from the request to the decision. */
export interface RemoteUser {
  readonly name?: string | undefined;
  readonly groups: readonly string[];
}

/** A package with the rules of its place in the configuration. */
export interface PackageRules {
  readonly name: string;
  readonly access?: readonly string[];
  readonly publish?: readonly string[];
}

/** An error that becomes the answer's status and sentence. */
export interface AnswerError extends Error {
  readonly status: number;
  readonly statusCode: number;
  readonly code: number;
}

/** Answers a question of Verdaccio: an error refuses, `false` leaves it to the next plugin. */
export type Callback = (error: AnswerError | null, allowed?: boolean) => void;

/** A request after Verdaccio looked at its credentials. */
export type KnownRequest = IncomingMessage & { readonly remote_user?: RemoteUser };

/** The part of the web server that a middleware is added to. */
export interface App {
  use(middleware: (request: KnownRequest, response: unknown, next: () => void) => void): void;
}

/** What Verdaccio hands to a plugin. */
export interface PluginOptions {
  readonly logger: {
    warn(facts: Readonly<Record<string, unknown>>, text: string): void;
  };
}
