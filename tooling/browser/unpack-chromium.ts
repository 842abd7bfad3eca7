/**
 * Runs as a process of its own, because the package unpacks to nowhere but the temporary folder: the
 * caller names a folder of its own as TMPDIR.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

const packed = join(
  dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '..',
  'bin',
);
await chromium.executablePath(packed);
// The libraries that a bare Debian lacks (NSS, expat); the package unpacks them on Lambda only.
await inflate(join(packed, 'al2023.tar.br'));
