import type { ActivationCommand } from '@signet/domain/key/activate-key';
import type { Actor } from '@signet/use-cases/actor/actor';
import * as z from 'zod';

const LONGEST_KID = 128;
const LONGEST_PEM = 16_384;

const kid = z.string().min(1).max(LONGEST_KID);

/** A key by its id. */
export const byKid = z.strictObject({ kid });

/** What can be said of a key before it is there; a PEM never stands in an address. */
export const newKeyPreviewInput = z.strictObject({
  algorithm: z.enum(['EdDSA', 'RS256']).default('EdDSA'),
  kid: kid.optional(),
  cold: z.boolean().default(false).meta({ description: 'Kept for emergencies' }),
});

/** The body of a new key (B66). */
export const newKeyInput = newKeyPreviewInput.extend({
  pem: z
    .string()
    .max(LONGEST_PEM)
    .optional()
    .meta({ description: 'A private key in PKCS#8 PEM to take over; absent = make one' }),
});

/** The body of a switch (B68, R18). */
export const activateInput = z.strictObject({
  kid,
  emergency: z.boolean().default(false),
  /** The kid again, typed by hand; for an emergency. */
  typedKid: z.string().max(LONGEST_KID).default(''),
  reason: z.string().max(1000).default(''),
});

/** The same for a preview: what is not typed yet is assumed given. */
export const activatePreviewInput = activateInput.extend({
  typedKid: z.string().max(LONGEST_KID).optional(),
  reason: z.string().max(1000).default('Not typed yet, assumed given.'),
});

/** What a switch asks for, in the words of the rule. */
export function readActivation(
  input: z.infer<typeof activatePreviewInput>,
  actor: Actor,
): ActivationCommand {
  if (!input.emergency) return { mode: 'normal', kid: input.kid };
  const { typedKid = input.kid, reason } = input;
  const isOwner = 'role' in actor && actor.role === 'owner';
  return { mode: 'emergency', kid: input.kid, typedKid, reason, isOwner };
}
