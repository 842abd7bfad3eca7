/** The thread that `SignatureThread` starts: answers each message's signatures in their order. */
import { type KeyObject, verify } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

/** One signature over a text, as a token writes both. */
export interface SignatureToCheck {
  /** ASCII. */
  readonly signed: string;
  /** In base64url. */
  readonly signature: string;
  readonly publicKey: KeyObject;
  readonly digest: 'sha256' | null;
}

parentPort?.on('message', (asked: readonly SignatureToCheck[]) => {
  parentPort?.postMessage(asked.map(holds));
});

function holds({ signed, signature, publicKey, digest }: SignatureToCheck): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  return verify(digest, Buffer.from(signed, 'latin1'), publicKey, bytes);
}
