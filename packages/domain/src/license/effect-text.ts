import type { LocalizedText } from '../catalog/localized-text.ts';

/** Whether an effect ends something, leaves it as it is, or makes it different. */
export type EffectTone = 'stops' | 'keeps' | 'changes';

interface EffectText extends LocalizedText {
  readonly tone: EffectTone;
}

/** Every effect an action can have on a license and its installs; the dialogs show nothing else. */
export const effectTexts = {
  'license.created': {
    tone: 'changes',
    en: 'An active license is created.',
    ro: 'Se creează o licență activă.',
  },
  'key.shown_once': {
    tone: 'changes',
    en: 'The key is shown once; only its hash is kept.',
    ro: 'Cheia este afișată o singură dată; se păstrează doar amprenta ei.',
  },
  'key.next_generation': {
    tone: 'changes',
    en: 'A new key is signed, with a new date and generation.',
    ro: 'Se semnează o cheie nouă, cu dată și generație noi.',
  },
  'key.older_stay_valid': {
    tone: 'keeps',
    en: 'Older copies of the key stay valid offline.',
    ro: 'Copiile mai vechi ale cheii rămân valabile offline.',
  },
  'key.by_heartbeat': {
    tone: 'changes',
    en: 'An install that reports an older copy is given the new one.',
    ro: 'O instalare care raportează o copie mai veche o primește pe cea nouă.',
  },
  'rights.unchanged': {
    tone: 'keeps',
    en: 'Domains, tier, grants and the support window stay as they are.',
    ro: 'Domeniile, nivelul, drepturile și fereastra de suport rămân neschimbate.',
  },
  'owner.changes': {
    tone: 'changes',
    en: 'The new owner holds the license under a new id and gets the key.',
    ro: 'Noul proprietar deține licența cu un identificator nou și primește cheia.',
  },
  'owner.loses_access': {
    tone: 'stops',
    en: 'The old owner loses access to the license.',
    ro: 'Vechiul proprietar pierde accesul la licență.',
  },
  'key.handed_over': {
    tone: 'changes',
    en: 'The install last seen is given the new key once, with a heartbeat in the next 30 days.',
    ro: 'Ultima instalare văzută primește cheia nouă o singură dată, la un semnal din următoarele 30 de zile.',
  },
  'key.old_superseded': {
    tone: 'keeps',
    en: 'The old key keeps verifying offline; it is on the revocation list as superseded.',
    ro: 'Cheia veche se verifică în continuare offline; este pe lista de revocări ca înlocuită.',
  },
  'money.free': {
    tone: 'keeps',
    en: 'Free of charge.',
    ro: 'Gratuit.',
  },
  'license.final': {
    tone: 'stops',
    en: 'The license ends for good; it cannot be reinstated.',
    ro: 'Licența se încheie definitiv; nu mai poate fi reactivată.',
  },
  'heartbeat.revoked': {
    tone: 'stops',
    en: 'Heartbeats answer revoked: true.',
    ro: 'Semnalele primesc răspunsul revoked: true.',
  },
  'core.blocked': {
    tone: 'stops',
    en: 'The install is BLOCKED: protected functions answer 403.',
    ro: 'Instalarea devine BLOCKED: funcțiile protejate răspund cu 403.',
  },
  'cloud.stops': {
    tone: 'stops',
    en: 'Cloud features stop.',
    ro: 'Funcțiile din cloud se opresc.',
  },
  'updates.stop': { tone: 'stops', en: 'Updates stop.', ro: 'Actualizările se opresc.' },
  'support.stops': { tone: 'stops', en: 'Support stops.', ro: 'Suportul se oprește.' },
  'downloads.stop': {
    tone: 'stops',
    en: 'Premium downloads stop.',
    ro: 'Descărcările premium se opresc.',
  },
  'core.keeps_running': {
    tone: 'keeps',
    en: 'The product itself keeps running.',
    ro: 'Produsul în sine funcționează în continuare.',
  },
  'offline.unaware': {
    tone: 'keeps',
    en: 'An install that is offline cannot learn of it and runs as before, until the signed revocation list reaches it by heartbeat, file or release.',
    ro: 'O instalare offline nu poate afla și funcționează ca înainte, până când lista de revocări semnată ajunge la ea prin semnal, fișier sau versiune nouă.',
  },
  'money.none': {
    tone: 'keeps',
    en: 'No money moves; a refund is a separate action.',
    ro: 'Nu se mișcă bani; rambursarea este o acțiune separată.',
  },
} as const satisfies Readonly<Record<string, EffectText>>;

/** The stable name of an effect. */
export type EffectCode = keyof typeof effectTexts;
