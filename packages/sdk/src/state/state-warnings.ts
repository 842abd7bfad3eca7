import type { LicenseWarning } from '../error/license-warning.ts';

/** The folder, or something in it, cannot be read. */
export function stateUnreadable(folder: string, cause: unknown): LicenseWarning {
  return {
    code: 'STATE_UNREADABLE',
    text: {
      en: `The license state in ${folder} cannot be read; the install goes on without it.`,
      ro: `Starea licenței din ${folder} nu poate fi citită; instalarea continuă fără ea.`,
    },
    fix: {
      en: 'Give the product’s user the folder, and restore its files from a backup if they are damaged.',
      ro: 'Acordă folderul utilizatorului aplicației și restaurează fișierele dintr-o copie dacă sunt deteriorate.',
    },
    cause,
  };
}

/** The folder cannot be written, so nothing outlives the process. */
export function stateNotKept(folder: string, cause: unknown): LicenseWarning {
  return {
    code: 'STATE_NOT_KEPT',
    text: {
      en: `The license state cannot be kept in ${folder}; it is lost at the next restart.`,
      ro: `Starea licenței nu poate fi păstrată în ${folder}; se pierde la următoarea repornire.`,
    },
    fix: {
      en: 'Let the product’s user write to the folder, on a volume that outlives the container.',
      ro: 'Permite utilizatorului aplicației să scrie în folder, pe un volum care supraviețuiește containerului.',
    },
    cause,
  };
}

/** No folder is configured, so every restart looks like another install (R22). */
export function stateInMemory(): LicenseWarning {
  return {
    code: 'STATE_NOT_KEPT',
    text: {
      en: 'No state folder is configured: every restart looks like another install.',
      ro: 'Nu este configurat niciun folder de stare: fiecare repornire pare o altă instalare.',
    },
    fix: {
      en: 'Set stateDir to a folder that outlives the process.',
      ro: 'Setează stateDir la un folder care supraviețuiește procesului.',
    },
  };
}
