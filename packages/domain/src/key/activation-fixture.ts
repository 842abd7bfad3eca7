import type { ActivationCommand } from './activate-key.ts';

/** An owner’s switch to the key that is kept for emergencies. */
export const emergency = {
  mode: 'emergency',
  kid: 'cold',
  typedKid: 'cold',
  reason: 'the signing host was broken into',
  isOwner: true,
} as const satisfies ActivationCommand;
