import type { LocalizedText } from '../catalog/localized-text.ts';

/** Whether an effect ends something, leaves it as it is, or makes it different. */
export type EffectTone = 'stops' | 'keeps' | 'changes' | 'note';

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
    tone: 'note',
    en: 'An install that is offline cannot learn of it and runs as before, until the signed revocation list reaches it by heartbeat, file or release.',
    ro: 'O instalare offline nu poate afla și funcționează ca înainte, până când lista de revocări semnată ajunge la ea prin semnal, fișier sau versiune nouă.',
  },
  'money.none': {
    tone: 'keeps',
    en: 'No money moves; a refund is a separate action.',
    ro: 'Nu se mișcă bani; rambursarea este o acțiune separată.',
  },
  'money.returned': {
    tone: 'changes',
    en: 'The whole payment goes back to the customer.',
    ro: 'Întreaga plată se întoarce la client.',
  },
  'money.returned_elsewhere': {
    tone: 'keeps',
    en: 'No money moves: the refund was made before.',
    ro: 'Nu se mișcă bani: rambursarea a fost făcută înainte.',
  },
  'license.paused': {
    tone: 'stops',
    en: 'The license is suspended until it is reinstated.',
    ro: 'Licența este suspendată până la reactivare.',
  },
  'license.active_again': {
    tone: 'changes',
    en: 'The license is active again, with the key that the install has.',
    ro: 'Licența este din nou activă, cu cheia pe care o are instalarea.',
  },
  'heartbeat.suspended': {
    tone: 'stops',
    en: 'Heartbeats answer that the license is suspended.',
    ro: 'Semnalele primesc răspunsul că licența este suspendată.',
  },
  'term.longer': {
    tone: 'changes',
    en: 'The license ends later.',
    ro: 'Licența se încheie mai târziu.',
  },
  'term.over': {
    tone: 'stops',
    en: 'The term of the license is over.',
    ro: 'Termenul licenței s-a încheiat.',
  },
  'key.older_keep_date': {
    tone: 'keeps',
    en: 'Older copies of the key keep their old date.',
    ro: 'Copiile mai vechi ale cheii își păstrează data veche.',
  },
  'key.older_keep_rights': {
    tone: 'keeps',
    en: 'Older copies of the key keep their old rights.',
    ro: 'Copiile mai vechi ale cheii își păstrează drepturile vechi.',
  },
  'support.longer': {
    tone: 'changes',
    en: 'The support window ends later; support and cloud features are open until then.',
    ro: 'Fereastra de suport se încheie mai târziu; suportul și funcțiile din cloud sunt deschise până atunci.',
  },
  'tier.changes': {
    tone: 'changes',
    en: 'The license has the rights of the new tier.',
    ro: 'Licența are drepturile nivelului nou.',
  },
  'installs.several_for_a_week': {
    tone: 'changes',
    en: 'For 7 days the license may run on several installs, as for a move; then it ends by itself.',
    ro: 'Timp de 7 zile licența poate rula pe mai multe instalări, ca la o mutare; apoi se încheie de la sine.',
  },
  'anomaly.shared_quiet': {
    tone: 'changes',
    en: 'Several installs on one key raise no anomaly in that time.',
    ro: 'În acest timp, mai multe instalări cu aceeași cheie nu ridică nicio anomalie.',
  },
  'free_tier.applies': {
    tone: 'changes',
    en: 'The install falls back to the free plan.',
    ro: 'Instalarea revine la planul gratuit.',
  },
  'trial_page.shown': {
    tone: 'stops',
    en: 'Visitors see an upgrade page with 503; the admin stays open.',
    ro: 'Vizitatorii văd o pagină de upgrade cu 503; administrarea rămâne deschisă.',
  },
  'data.untouched': { tone: 'keeps', en: 'No data is touched.', ro: 'Datele sunt neatinse.' },
} as const satisfies Readonly<Record<string, EffectText>>;

/** The stable name of an effect. */
export type EffectCode = keyof typeof effectTexts;
