import { stat } from 'node:fs/promises';
import type { LicenseWarning } from '@signet/sdk';
import { type Check, machineCheck } from './check.ts';

/** Whether the install can keep its id, receipt and newest key in its folder, and others cannot read it. */
export async function stateChecks(
  folder: string | undefined,
  warnings: readonly LicenseWarning[],
): Promise<readonly Check[]> {
  const name = 'state.folder';
  if (folder === undefined) {
    const text = {
      en: 'No state folder was given; with --state-dir it is tried out.',
      ro: 'Nu a fost dat niciun folder de stare; cu --state-dir este încercat.',
    };
    return [machineCheck(name, 'skip', { text })];
  }
  const broken = warnings.filter(({ code }) => code.startsWith('STATE_'));
  if (broken.length > 0) {
    return broken.map(({ text, fix }) => machineCheck(name, 'fail', { text, fix }));
  }
  return [await privacyCheck(name, folder)];
}

async function privacyCheck(name: string, folder: string): Promise<Check> {
  const { mode } = await stat(folder);
  const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0;
  if (!isOpen) {
    const text = {
      en: `The license state is kept in ${folder}.`,
      ro: `Starea licenței este păstrată în ${folder}.`,
    };
    return machineCheck(name, 'ok', { text });
  }
  const text = {
    en: `Other users of this machine can open ${folder}, and the license key is in it.`,
    ro: `Alți utilizatori ai acestui calculator pot deschide ${folder}, iar cheia licenței este în el.`,
  };
  const fix = {
    en: `Keep it to the product’s user: chmod 700 ${folder}.`,
    ro: `Păstrează-l pentru utilizatorul aplicației: chmod 700 ${folder}.`,
  };
  return machineCheck(name, 'warn', { text, fix });
}
