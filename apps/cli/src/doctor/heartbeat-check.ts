import { describeError } from '@signet/domain/error/describe-error';
import type { HeartbeatOutcome } from '@signet/sdk';
import { type Check, machineCheck } from './check.ts';

/** Problems that say something of the license, not of the way to the server. */
const ofLicense = ['rejected', 'not-believed'];

/** What one heartbeat brought: the signed answer is the proof that all of the way works (D17, C46). */
export function heartbeatCheck(outcome: HeartbeatOutcome | null): Check {
  const name = 'heartbeat';
  if (outcome === null) {
    const text = { en: 'No heartbeat was sent.', ro: 'Nu a fost trimis niciun semnal.' };
    return machineCheck(name, 'skip', { text });
  }
  if (!outcome.ok) {
    const { problem, text, fix, docs } = outcome;
    // Without a key there is nothing to send, and the key has a check of its own.
    const result = problem === 'no-license' ? 'skip' : 'fail';
    const about = ofLicense.includes(problem) ? 'license' : 'machine';
    return { name, outcome: result, text, fix, docs, about };
  }
  if (!outcome.revoked) {
    const text = {
      en: 'The server answered a heartbeat, and its signature holds.',
      ro: 'Serverul a răspuns la un semnal, iar semnătura lui este valabilă.',
    };
    return machineCheck(name, 'ok', { text });
  }
  const code = outcome.reason === 'suspended' ? 'LICENSE_SUSPENDED' : 'LICENSE_REVOKED';
  const { error, fix, docs } = describeError({ code, reason: outcome.reason ?? '' });
  return { name, outcome: 'fail', text: error, fix, docs, code, about: 'license' };
}
