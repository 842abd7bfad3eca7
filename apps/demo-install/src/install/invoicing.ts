import { catalog } from '@signet/catalog/catalog';
import { createLicense, type License, type NamesOf } from '@signet/sdk';
import { signetFastify } from '@signet/sdk/fastify';
import type { Gate } from '../gate/gate.ts';
import type { Install, InstallSettings } from './install.ts';

/** The license of the office, typed by the invoicing product's own names. */
type OfficeLicense = License<NamesOf<(typeof catalog.products)['invoicing']>>;

/** Companies that were added since the start. */
interface Books {
  companies: number;
}

/** Invoices on the customer's own server: limits and monthly quotas. */
export async function openInvoicing(settings: InstallSettings): Promise<Install> {
  const license = await createLicense({ catalog, product: 'invoicing', ...settings });
  const books: Books = { companies: 1 };
  return {
    license,
    name: { en: 'Small office', ro: 'Biroul mic' },
    front: [
      {
        title: { en: 'Invoice 1041, Acme Wellness SRL', ro: 'Factura 1041, Acme Wellness SRL' },
        note: { en: 'paid', ro: 'plătită' },
      },
      {
        title: { en: 'Invoice 1042, Hotel Delta', ro: 'Factura 1042, Hotel Delta' },
        note: { en: 'due in 9 days', ro: 'scadentă peste 9 zile' },
      },
    ],
    gates: gatesOf(license, books),
    protect: async (app) => {
      const signet = signetFastify(license);
      await app.register(signet.plugin);
      app.setErrorHandler(signet.errorHandler);
      const recurring = signet.requireFeature('recurring_invoices');
      app.get('/recurring', { preHandler: recurring }, () => ({ recurring: [] }));
      const statements = signet.requireFeature('bank_statements');
      app.post('/bank-statements', { preHandler: statements }, () => ({ imported: 0 }));
      app.post('/companies', () => {
        license.limit('companies').assert(books.companies + 1);
        books.companies += 1;
        return { companies: books.companies };
      });
      app.post('/invoices', async () => {
        const { used, remaining } = await license.quota('invoices').consume();
        return { used, remaining };
      });
    },
    stateDir: settings.stateDir ?? null,
  };
}

function gatesOf(license: OfficeLicense, books: Books): readonly Gate[] {
  return [
    {
      kind: 'feature',
      label: { en: 'Recurring invoices', ro: 'Facturi recurente' },
      code: `requireFeature('recurring_invoices')`,
      method: 'GET',
      path: '/recurring',
      enter: () => license.require('recurring_invoices'),
    },
    {
      kind: 'feature',
      label: { en: 'Import bank statements', ro: 'Importă extrase de cont' },
      code: `requireFeature('bank_statements')`,
      method: 'POST',
      path: '/bank-statements',
      enter: () => license.require('bank_statements'),
    },
    {
      kind: 'limit',
      label: { en: 'Add a company', ro: 'Adaugă o firmă' },
      code: `license.limit('companies').assert(companies + 1)`,
      method: 'POST',
      path: '/companies',
      enter: () => license.limit('companies').assert(books.companies + 1),
      used: async () => ({ used: books.companies, limit: license.limit('companies').value }),
    },
    {
      kind: 'quota',
      label: { en: 'Issue an invoice', ro: 'Emite o factură' },
      code: `await license.quota('invoices').consume()`,
      method: 'POST',
      path: '/invoices',
      enter: async () => {
        const { used } = await license.quota('invoices').state();
        license.limit('invoices').assert(used + 1);
      },
      used: async () => license.quota('invoices').state(),
    },
  ];
}
