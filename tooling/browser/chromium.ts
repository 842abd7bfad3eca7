import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot, runCommand } from '../process/run-command.ts';

/** A Chromium to start, and the environment it needs. */
export interface Chromium {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium that came with the packages, unpacked once per version, with its own libraries and
 * fonts: it needs nothing from the system. `CHROMIUM_PATH` names another one.
 *
 * @throws where the package has no Chromium for this machine.
 */
export async function findChromium(): Promise<Chromium> {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') return { path: given, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The packaged Chromium runs on Linux x64 only. Set CHROMIUM_PATH to a Chromium or Chrome.',
    );
  }
  const folder = await unpackedFolder();
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks beside the final place and renames: another run at the same time never sees half of it. */
async function unpackedFolder(): Promise<string> {
  const cache = join(repositoryRoot, 'node_modules', '.cache');
  const folder = join(cache, `signet-chromium-${packageVersion()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, 'unpacking-chromium-'));
  try {
    const script = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));
    const unpacked = await runCommand(process.execPath, [script], { env: { TMPDIR: staging } });
    if (unpacked.status !== 0) throw new Error(`Chromium was not unpacked: ${unpacked.output}`);
    writeFileSync(join(staging, 'fonts.conf'), fontSettings(folder));
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest: unknown = JSON.parse(
    readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'),
  );
  return String(Reflect.get(Object(manifest), 'version'));
}

/** Only the packaged fonts, so that pages measure the same on every machine. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}
