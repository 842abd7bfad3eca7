import { type Looked, noted } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';

/** A license of a tier that this catalog does not have: from an older one, or a newer one. */
export function goneTierStep(looked: Looked): ExplanationStep {
  return noted(
    looked,
    {
      en: `This catalog has no tier ${String(looked.threshold)}; the license keeps what it carries.`,
      ro: `Acest catalog nu are nivelul ${String(looked.threshold)}; licența păstrează ce poartă.`,
    },
    {
      en: 'Nothing to do; a license issued from now on gets a tier of this catalog.',
      ro: 'Nu este nimic de făcut; o licență emisă de acum înainte primește un nivel din acest catalog.',
    },
  );
}
