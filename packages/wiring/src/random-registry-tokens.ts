import { createHash, randomBytes } from 'node:crypto';
import type { RegistryTokenForge } from '@signet/use-cases/ports/registry-token-forge';

/** Registry tokens of 256 random bits. */
export const randomRegistryTokens: RegistryTokenForge = {
  next: () => `sgr_${randomBytes(32).toString('base64url')}`,
  sha256Of: (token) => createHash('sha256').update(token).digest('hex'),
};
