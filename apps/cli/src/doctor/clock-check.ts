import { MINUTE } from '@signet/domain/shared/duration';
import { type Check, machineCheck } from './check.ts';

/** More than any network takes; less than what could matter to a term. */
const TOLERATED = 5 * MINUTE;
const ADVICE = {
  en: 'Synchronize the clock with NTP. A wrong clock never locks the product.',
  ro: 'Sincronizează ceasul prin NTP. Un ceas greșit nu blochează niciodată produsul.',
};

/** How far this machine's clock is from the server's, where the server said its time (D19, R24). */
export function clockCheck(now: number, server: number | null): Check {
  const name = 'clock.drift';
  if (server === null) {
    const text = {
      en: 'No server said its time to compare with.',
      ro: 'Niciun server nu și-a spus ora, pentru comparație.',
    };
    return machineCheck(name, 'skip', { text });
  }
  const drift = now - server;
  if (Math.abs(drift) <= TOLERATED) {
    const text = {
      en: 'This machine’s clock agrees with the server’s.',
      ro: 'Ceasul acestui calculator corespunde cu al serverului.',
    };
    return machineCheck(name, 'ok', { text });
  }
  const minutes = Math.round(Math.abs(drift) / MINUTE);
  const [en, ro] = drift > 0 ? ['ahead of', 'înaintea'] : ['behind', 'în urma'];
  const text = {
    en: `This machine’s clock is ${minutes} min ${en} the server’s.`,
    ro: `Ceasul acestui calculator este cu ${minutes} min ${ro} celui al serverului.`,
  };
  return machineCheck(name, 'warn', { text, fix: ADVICE });
}
