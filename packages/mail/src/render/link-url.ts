/** A link's address in normal form; throws, without the address, on anything but http and https. */
export function linkUrl(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol)) {
    throw new TypeError('a mail was given a link that is neither http nor https');
  }
  return parsed.href;
}
