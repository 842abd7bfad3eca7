import type { LocalizedText } from '@signet/domain/catalog/localized-text';
import { describeKeyProblem, type KeyProblem } from './key-problem.ts';

const sentences: Readonly<Record<KeyProblem['problem'], string>> = {
  'not-a-key-set': 'Textul nu este un set de chei JSON Web Key: un obiect cu o listă `keys`.',
  'not-a-key': 'Intrarea nu este o cheie JSON Web Key în forma ei canonică.',
  kid: 'Cheia nu are un `kid` utilizabil: un text de cel mult 128 de caractere.',
  'duplicate-kid':
    'Două chei au același `kid`; un `kid` numește o singură cheie, pentru totdeauna.',
  'private-part': 'Un set de chei publice nu poate conține părți private sau simetrice.',
  alg: 'Cheia nu spune un algoritm care i se potrivește: `EdDSA` (Ed25519) sau `RS256` (RSA).',
  use: 'Cheia este declarată pentru altceva decât verificarea semnăturilor.',
  'unsupported-type': 'Doar cheile Ed25519 și RSA pot semna.',
  'rsa-size': 'O cheie RSA are între 2048 și 8192 de biți.',
  'rsa-exponent': 'O cheie RSA are exponentul public 65537.',
  'not-pem': 'Textul nu este exact un bloc PEM.',
  'encrypted-pem': 'Cheia privată este protejată cu parolă; decripteaz-o întâi (`openssl pkey`).',
  'not-pkcs8':
    'Cheia privată nu este PKCS#8 (`-----BEGIN PRIVATE KEY-----`); convertește-o cu `openssl pkcs8 -topk8 -nocrypt`.',
  'not-private':
    'Textul este o cheie publică sau un certificat; pentru semnare este nevoie de o cheie privată.',
  'not-public': 'Textul nu este o cheie publică în forma SPKI (`-----BEGIN PUBLIC KEY-----`).',
};

/** Why a key is refused, for an operator; an install's build knows the English sentence only. */
export function keyProblemText(problem: KeyProblem): LocalizedText {
  const ro = sentences[problem.problem];
  return {
    en: describeKeyProblem(problem),
    ro: problem.kid === undefined ? ro : `Cheia „${problem.kid}”: ${ro}`,
  };
}
