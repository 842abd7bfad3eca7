import { type inferRouterError, initTRPC, TRPCError } from '@trpc/server';
import { expect, expectTypeOf, test } from 'vitest';
import type { LicenseErrorBody } from '../error/license-error.ts';
import { shopLicense } from '../guard/opened-shop-fixture.ts';
import { signetTrpc, type Visitor } from './signet-trpc.ts';

interface Context {
  readonly visitor: Visitor | null;
}

const license = await shopLicense();
const signet = signetTrpc(license, { visitor: ({ visitor }: Context) => visitor });
const t = initTRPC.context<Context>().create({ errorFormatter: signet.errors });
const licensed = t.procedure.use(signet.guard);
const router = t.router({
  home: licensed.query(() => 'home'),
  brand: licensed.use(signet.requireFeature('white_label')).query(() => 'brand'),
  fails: licensed.query(() => {
    throw new TRPCError({ code: 'CONFLICT', message: 'not ours' });
  }),
});

test('R10: calls of the product’s own code ask for no host, visitors’ calls do', async () => {
  expect(await router.createCaller({ visitor: null }).home()).toBe('home');
  expect(await router.createCaller({ visitor: { host: 'www.acme.ro' } }).home()).toBe('home');
  const foreign = router.createCaller({ visitor: { host: 'acme.de' } });
  await expect(foreign.home()).rejects.toMatchObject({
    code: 'FORBIDDEN',
    cause: { code: 'domain_not_licensed' },
  });
  const nameless = router.createCaller({ visitor: { host: undefined } });
  await expect(nameless.home()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('A32: a gate rejects with 402’s code, and an error of others stays as it is', async () => {
  const own = router.createCaller({ visitor: null });
  await expect(own.brand()).rejects.toMatchObject({
    code: 'PAYMENT_REQUIRED',
    cause: { code: 'PLAN_LIMIT' },
  });
  await expect(own.fails()).rejects.toMatchObject({ code: 'CONFLICT', message: 'not ours' });
});

test('the error’s shape has the license’s body in its type, and a mistyped name does not compile', () => {
  type Shown = inferRouterError<typeof router>['data']['license'];
  expectTypeOf<Shown>().toEqualTypeOf<LicenseErrorBody | null>();
  // @ts-expect-error the catalog has white_label
  expect(signet.requireFeature('white_labell')).toBeTypeOf('function');
});
