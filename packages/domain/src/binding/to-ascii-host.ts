import { toASCII } from 'tr46';

const ASCII = /^[\u0021-\u007e]*$/;
const PORT = /:\d*$/;

/**
 * A typed host name with its international labels as A-labels (UTS #46, non-transitional), or
 * undefined when it has none. Runs when a domain is bound, never per request: browsers already
 * send A-labels, and a request with anything else is refused (R9, R10).
 */
export function toAsciiHost(text: string): string | undefined {
  if (ASCII.test(text)) return text;
  const port = PORT.exec(text)?.[0] ?? '';
  const ascii = toASCII(text.slice(0, text.length - port.length), {
    checkBidi: true,
    checkHyphens: false,
    checkJoiners: true,
    useSTD3ASCIIRules: true,
    verifyDNSLength: false,
    transitionalProcessing: false,
    ignoreInvalidPunycode: false,
  });
  return ascii === null || ascii === '' ? undefined : `${ascii}${port}`;
}
