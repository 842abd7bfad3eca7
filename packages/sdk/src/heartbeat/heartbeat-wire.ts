/** What a heartbeat sends: nothing else leaves the machine. */
export interface HeartbeatInput {
  readonly token: string;
  readonly install_id: string;
  /** The version of the product, where the vendor's code says one. */
  readonly version?: string;
  readonly accepted_kids: readonly string[];
  /** The canonical host, where one is configured. */
  readonly host?: string;
  readonly nonce: string;
  /** ISO 8601; in files only, which can be carried for days. */
  readonly sent_at?: string;
  /** What the vendor's code chose to report. */
  readonly usage?: Readonly<Record<string, number>>;
}

/** The signed parts of an answer. What stands beside them is for people and is never acted on. */
export interface HeartbeatAnswer {
  readonly receipt: string;
  readonly token?: string;
  readonly revocations?: string;
  readonly key_ring?: string;
}

type FileKind = 'signet-heartbeat-request' | 'signet-heartbeat-answer';

/** Reads an answer's body; `undefined` where it is none. */
export function readAnswer(body: unknown): HeartbeatAnswer | undefined {
  if (!isObject(body) || typeof body['receipt'] !== 'string') return undefined;
  const { receipt, token, revocations, key_ring } = body;
  return {
    receipt,
    ...(typeof token === 'string' ? { token } : {}),
    ...(typeof revocations === 'string' ? { revocations } : {}),
    ...(typeof key_ring === 'string' ? { key_ring } : {}),
  };
}

/** A heartbeat file: what carries a request or an answer where there is no network. */
export function writeFileText(kind: FileKind, body: object): string {
  return `${JSON.stringify({ kind, version: 1, body }, null, 2)}\n`;
}

/** The body of a heartbeat file of this kind; `undefined` for any other text. */
export function readFileText(kind: FileKind, text: string): unknown {
  const file = parseJson(text.replace(/^\uFEFF/, ''));
  return isObject(file) && file['kind'] === kind && file['version'] === 1
    ? file['body']
    : undefined;
}

/** A JSON text's value; `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
