import type { MailFailure } from '@signet/use-cases/ports/mail-transport';
import type { NodemailerError } from 'nodemailer';

/** `552` and `5.3.4`: the mail is too large, which the sender command learns first. */
const TOO_LARGE = 552;
/** `530`: sign in or start TLS first. Our configuration, not the mail. */
const SIGN_IN_FIRST = 530;
const DETAIL_LENGTH = 300;

/**
 * What a failed attempt means. Permanent is only what a server refuses about this mail or its
 * recipient; wrong credentials, a refused sender or a lost connection may be put right.
 */
export function smtpFailure(error: NodemailerError): MailFailure {
  return { code: isPermanent(error) ? 'permanent' : 'temporary', detail: detailOf(error) };
}

function isPermanent(error: NodemailerError): boolean {
  if (error.permanent !== true || error.responseCode === SIGN_IN_FIRST) return false;
  if (error.code === 'EMESSAGE') return true;
  const aboutTheMail = error.command !== 'MAIL FROM' || error.responseCode === TOO_LARGE;
  return error.code === 'EENVELOPE' && aboutTheMail;
}

/**
 * A server's words are passed on only from before it saw the mail: afterwards it may quote from it.
 * Its answer to a sign-in is left out too, because it may quote the credentials.
 */
function detailOf(error: NodemailerError): string {
  const { code, command, response, responseCode } = error;
  if (code === 'EENVELOPE' && response !== undefined) return oneLine(`${response} (${command})`);
  if (responseCode !== undefined) return oneLine(`${code} ${statusOf(error)} (${command})`);
  if (code === 'EMESSAGE') return 'EMESSAGE: the message was not taken';
  return oneLine(`${code ?? 'ERROR'}: ${error.message}`);
}

/** `550 5.7.1`, without the words that follow. */
function statusOf(error: NodemailerError): string {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(error.response ?? '')?.[1];
  return enhanced === undefined ? `${error.responseCode}` : `${error.responseCode} ${enhanced}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').slice(0, DETAIL_LENGTH);
}
