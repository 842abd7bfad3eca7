/** `node packages/license-token/vectors/generate-vectors.ts`: writes packages/domain/vectors anew. */
import { writeFileSync } from 'node:fs';
import { vectorFiles, vectorFolder } from '../src/conformance/vector-files-fixture.ts';

for (const [name, text] of Object.entries(vectorFiles())) {
  writeFileSync(new URL(name, vectorFolder), text);
}
