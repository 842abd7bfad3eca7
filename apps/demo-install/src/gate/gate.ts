import { LicenseError, type LocalizedText } from '@signet/sdk';

/** What a gate looks at. */
export const gateKinds = ['feature', 'theme', 'plugin', 'niche-package', 'limit', 'quota'] as const;

/** The kind of a gate. */
export type GateKind = (typeof gateKinds)[number];

/** A part of the product that the license opens or keeps shut. */
export interface Gate {
  readonly kind: GateKind;
  readonly label: LocalizedText;
  /** The line of this product's code that guards it. */
  readonly code: string;
  /** The guarded route. */
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Passes or throws as the guarded code would, and changes nothing. */
  readonly enter: () => unknown;
  /** How much of a number is used; left out where nothing is counted. */
  readonly used?: () => Promise<Usage>;
}

/** How much of a limit or quota is used. */
export interface Usage {
  readonly used: number;
  /** `null` for no limit. */
  readonly limit: number | null;
}

/** A gate as it stands now. */
export interface GateState {
  readonly gate: Gate;
  /** Why it is shut; `null` when it is open. */
  readonly shut: LicenseError | null;
  readonly usage: Usage | null;
}

/** Looks at a gate without going through. */
export async function stateOfGate(gate: Gate): Promise<GateState> {
  const usage = (await gate.used?.()) ?? null;
  try {
    await gate.enter();
    return { gate, shut: null, usage };
  } catch (error) {
    if (error instanceof LicenseError) return { gate, shut: error, usage };
    throw error;
  }
}
