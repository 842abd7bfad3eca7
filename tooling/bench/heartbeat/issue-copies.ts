import type { Schema } from '@signet/database/schema';
import { issueLicense } from '@signet/use-cases/license/issue-license';
import { perform } from '@signet/use-cases/license/perform';
import type { Wiring } from '@signet/wiring/wire';
import { type Kysely, sql } from 'kysely';

/** Issues one license and copies its record; answers a token of each copy, signed as the server signs. */
export async function issueCopies(
  { license: deps }: Pick<Wiring, 'license'>,
  db: Kysely<Schema>,
  count: number,
): Promise<readonly string[]> {
  const context = {
    actor: { kind: 'console', id: 'bench' },
    requestId: 'bench',
    idempotency: null,
  } as const;
  const issued = await perform(deps, context, { plan: issueLicense, input: order });
  const stored = issued.ok ? issued.value.licenses[0] : undefined;
  const record = stored && (await deps.licenses.findToken(stored.license.jti));
  if (stored === undefined || record === undefined) throw new Error('Nothing was issued');
  await sql`
    insert into licenses
    select (jsonb_populate_record(l, jsonb_build_object('id', 'lic_bench' || n))).*
    from licenses l, generate_series(1, ${sql.lit(count)}) n
    where l.id = ${stored.license.id}`.execute(db);
  await sql`analyze licenses`.execute(db);
  const tokens: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const claims = { ...record.claims, sub: `lic_bench${index}` };
    tokens.push((await deps.signer.seal(claims)).token);
  }
  return tokens;
}

const order = {
  product: 'storefront',
  tier: 'growth',
  kind: 'perpetual',
  holder: { email: 'someone@acme.example', company: 'Acme SRL', cif: 'RO123456', locale: 'en' },
  domains: ['acme.ro', 'acme.com'],
  redirectDomains: [],
  features: null,
  themes: [],
  plugins: ['niche-booking'],
  nichePackages: ['services'],
  supportPeriod: null,
  earlyAdopter: false,
  sendEmail: false,
  term: null,
} as const;
