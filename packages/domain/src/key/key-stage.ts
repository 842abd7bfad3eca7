/** The stages of a signing key's life (R18); `cold` is published ahead for emergencies and signs nothing. */
export const keyStages = ['staged', 'active', 'retiring', 'retired', 'cold'] as const;

/** Where a signing key stands. */
export type KeyStage = (typeof keyStages)[number];
