import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A text, or the forms of a plural chosen by `count`. */
export type MessageText = string | Readonly<Record<string, string>>;
export type MessageFile = Readonly<Record<string, MessageText>>;

/** Which file a text lives in: of both apps, of the admin, of the portal. */
export const messageFiles = ['shared', 'admin', 'portal'] as const;

/** Reads messages/{locale}/{name}.json; throws with the key when a value is neither text nor plural forms. */
export async function readMessages(locale: string, name: string): Promise<MessageFile> {
  const path = join(import.meta.dirname, '../messages', locale, `${name}.json`);
  const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!isRecord(parsed)) throw new Error(`${locale}/${name}.json is not an object`);
  return Object.fromEntries(
    Object.entries(parsed).map(([key, value]) => [key, readText(key, value)]),
  );
}

function readText(key: string, value: unknown): MessageText {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) throw new Error(`message ${key} is neither a text nor plural forms`);
  const forms = Object.entries(value).map(([form, text]): [string, string] => {
    if (typeof text !== 'string') throw new Error(`message ${key}, form ${form}, is not a text`);
    return [form, text];
  });
  return Object.fromEntries(forms);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
