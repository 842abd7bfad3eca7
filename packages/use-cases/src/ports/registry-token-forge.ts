/** Makes registry tokens and knows their hashes; the only source of their secrets. */
export interface RegistryTokenForge {
  /** A new, unguessable text that `isRegistryToken` knows. */
  next(): string;
  /** SHA-256 of the text, hex. */
  sha256Of(token: string): string;
}

/** `sgr_` and 32 random bytes in base64url: no license token looks like it. */
const REGISTRY_TOKEN = /^sgr_[A-Za-z0-9_-]{43}$/;

/** Whether a text has the form of a registry token. */
export function isRegistryToken(text: string): boolean {
  return REGISTRY_TOKEN.test(text);
}
