import { hostVectors } from '@signet/domain/conformance/host-vectors-fixture';
import { quotaVectors } from '@signet/domain/conformance/quota-vectors-fixture';
import { quoteVectors } from '@signet/domain/conformance/quote-vectors-fixture';
import { stateVectors } from '@signet/domain/conformance/state-vectors-fixture';
import { renderVectorFile } from '@signet/domain/conformance/vector-file-fixture';
import { objectVectors } from './object-vectors-fixture.ts';
import { tokenVectors } from './token-vectors-fixture.ts';

/** Where the files are. */
export const vectorFolder = new URL('../../../domain/vectors/', import.meta.url);

/** Every file of vectors with its text: what the code says today. */
export function vectorFiles(): Readonly<Record<string, string>> {
  return {
    'hosts.json': renderVectorFile(hostVectors()),
    'objects.json': renderVectorFile(objectVectors()),
    'quotas.json': renderVectorFile(quotaVectors()),
    'quotes.json': renderVectorFile(quoteVectors()),
    'states.json': renderVectorFile(stateVectors()),
    'tokens.json': renderVectorFile(tokenVectors()),
  };
}
