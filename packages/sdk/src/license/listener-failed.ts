import type { LicenseWarning } from '../error/license-warning.ts';

/** The host's own listener threw; the license goes on. */
export function listenerFailed(cause: unknown): LicenseWarning {
  return {
    code: 'LISTENER_FAILED',
    text: {
      en: 'The product’s own code failed when it was told of a change of the license.',
      ro: 'Codul aplicației a eșuat când a fost anunțat de o schimbare a licenței.',
    },
    fix: {
      en: 'Correct the listener; the cause is beside this warning.',
      ro: 'Corectează funcția care ascultă; cauza însoțește acest avertisment.',
    },
    cause,
  };
}
