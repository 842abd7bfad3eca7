/**
 * Another service that knows nothing but the published package: it is type-checked against the
 * package's types, and run where no server answers. Prints one JSON line.
 */
import {
  type ApiErrorCode,
  createClient,
  idempotent,
  SignetApiError,
  type SignetClient,
} from '@signet/client';

const [, , url = ''] = process.argv;
const signet = createClient({ url, apiKey: 'sgk_none' });

async function codeOf(call: () => Promise<unknown>): Promise<ApiErrorCode> {
  try {
    await call();
  } catch (error) {
    if (error instanceof SignetApiError) return error.code;
    throw error;
  }
  throw new Error('A call was answered where no server is');
}

const issue = () =>
  signet.license.issue.mutate(
    { customerEmail: 'ana@acme.ro', tier: 'pro', domainBinding: ['acme.ro'] },
    idempotent('order-1042'),
  );

// @ts-expect-error the procedures are the server's: a mistyped one does not compile
export type Mistyped = SignetClient['license']['isue'];
// @ts-expect-error so are their inputs
const wrongInput = () => signet.license.issue.mutate({ customerEmail: 1 });
// @ts-expect-error and the codes they fail with
const wrongCode: ApiErrorCode = 'NO_SUCH_CODE';

const typed: Promise<string | null> = issue()
  .then(({ token }) => token)
  .catch(() => null);
await typed;
process.stdout.write(
  JSON.stringify({
    code: await codeOf(issue),
    unused: [wrongInput.length, wrongCode.length],
  }),
);
