import type { License, LocalizedText } from '@signet/sdk';
import type { FastifyInstance } from 'fastify';
import type { Gate } from '../gate/gate.ts';

/** A running copy of one of the vendor's products. */
export interface Install {
  readonly license: License;
  /** What the product calls itself. */
  readonly name: LocalizedText;
  /** What a visitor finds on its front page. */
  readonly front: readonly FrontItem[];
  readonly gates: readonly Gate[];
  /** Protects the server, and adds the product's own routes behind its gates. */
  readonly protect: (app: FastifyInstance) => Promise<void>;
  /** The folder in which it keeps its license's state. */
  readonly stateDir: string | null;
}

/** Something on the front page. */
export interface FrontItem {
  readonly title: LocalizedText;
  readonly note: LocalizedText;
}

/** What every product is opened with; the rest is its own. */
export interface InstallSettings {
  /** The vendor's public keys. */
  readonly keys: string | { readonly keys: readonly object[] };
  /** The key of the environment; one that was pasted later wins over it. */
  readonly token: string | undefined;
  readonly stateDir?: string;
  readonly server?: string;
  readonly canonicalHost?: string;
  readonly now?: () => number;
}
