/** What a plan of the invoicing product can include, by kind of feature (A24–A30). */
export const invoicingFeatures = {
  flags: {
    pdf_generation: { en: 'PDF generation', ro: 'Generarea de PDF-uri', singular: true },
    email_sending: { en: 'E-mail sending', ro: 'Trimiterea de e-mailuri', singular: true },
    email_templates: { en: 'E-mail templates', ro: 'Șabloane de e-mail' },
    reports: { en: 'Reports', ro: 'Rapoarte' },
    exchange_rates: { en: 'Exchange rates', ro: 'Cursuri de schimb' },
    payment_links: { en: 'Payment links', ro: 'Linkuri de plată' },
    mobile_app: { en: 'Mobile app', ro: 'Aplicație mobilă', singular: true },
    import_export: { en: 'Import and export', ro: 'Import și export' },
    recurring_invoices: { en: 'Recurring invoices', ro: 'Facturi recurente' },
    backup_restore: { en: 'Backup and restore', ro: 'Salvare și restaurare' },
    bank_statements: { en: 'Bank statements', ro: 'Extrase bancare' },
    webhooks: { en: 'Webhooks', ro: 'Webhook-uri' },
    realtime_notifications: { en: 'Realtime notifications', ro: 'Notificări în timp real' },
    self_hosting_license: {
      en: 'Self-hosting license',
      ro: 'Licență pentru server propriu',
      singular: true,
    },
    priority_support: { en: 'Priority support', ro: 'Suport prioritar', singular: true },
  },
  limits: {
    companies: { en: 'Companies', ro: 'Companii' },
    users: { en: 'Users per organization', ro: 'Utilizatori per organizație' },
  },
  intervals: {
    efactura_sync: { en: 'e-Factura sync', ro: 'Sincronizare e-Factura', singular: true },
  },
  quotas: { invoices: { en: 'Invoices per month', ro: 'Facturi pe lună' } },
} as const;
