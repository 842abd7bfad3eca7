import type { HeartbeatInput } from './heartbeat-wire.ts';
import type { Knowledge } from './knowledge.ts';

/** What the vendor's code lets a heartbeat report beside license, install and keys. */
export interface Reported {
  readonly version?: string | undefined;
  readonly host?: string | undefined;
  readonly usage?: (() => Readonly<Record<string, number>>) | undefined;
}

/** A heartbeat's body: every member that ever leaves the machine is named here (A08, B54, B67). */
export function requestOf(
  { held, installId, keys }: Knowledge,
  about: Reported & { readonly nonce: string; readonly sentAt?: string },
): HeartbeatInput {
  const { version, host, nonce, sentAt } = about;
  const usage = usageIn(about);
  return {
    token: held.text,
    install_id: installId,
    ...(version === undefined ? {} : { version }),
    accepted_kids: keys.current.kids,
    ...(host === undefined ? {} : { host }),
    nonce,
    ...(sentAt === undefined ? {} : { sent_at: sentAt }),
    ...(usage === undefined ? {} : { usage }),
  };
}

/** More figures than this a server refuses, and with them the whole heartbeat. */
const MOST_FIGURES = 64;
const LONGEST_NAME = 100;

/** The host's own code may fail or count nonsense; a heartbeat goes without those figures then. */
function usageIn({ usage }: Reported): Readonly<Record<string, number>> | undefined {
  try {
    const counted = Object.entries(usage?.() ?? {}).filter(
      ([name, figure]) =>
        name !== '' && name.length <= LONGEST_NAME && Number.isFinite(figure) && figure >= 0,
    );
    if (counted.length > 0) return Object.fromEntries(counted.slice(0, MOST_FIGURES));
  } catch {
    // The figures are a courtesy; the heartbeat is not.
  }
  return undefined;
}
