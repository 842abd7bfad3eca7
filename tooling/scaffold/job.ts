import { type Addition, type NameForms, nameForms } from './addition.ts';

/** A background job with its queue: what it does, how it is tried again, and who works on it. */
export function job(name: string): Addition {
  const forms = nameForms(name);
  const [, verb, noun] = /^([a-z]+)-([a-z-]+)$/.exec(name) ?? [];
  if (verb === undefined || noun === undefined)
    throw new Error('A job is named <verb>-<noun>, such as expire-licenses');
  const queue = `${noun}.${verb}`;
  const list = 'apps/server/src/jobs/job-list.ts';
  const queues = 'packages/database/src/jobs/queues.ts';
  const data = { after: 'export interface JobData {', text: `  readonly '${queue}': object;` };
  return {
    files: [{ path: `apps/server/src/jobs/${name}.ts`, text: handler(forms) }],
    rows: [
      { path: queues, ...data },
      {
        path: queues,
        after: "export const queues: { readonly [Name in QueueName]: Omit<Queue, 'name'> } = {",
        text: `  '${queue}': { retryLimit: 3, retryDelay: 60, retryBackoff: true },`,
      },
      { path: list, ...data },
      {
        path: list,
        after: "import { deliverMail, type DeliveryTry } from './deliver-mail.ts';",
        text: `import { ${forms.camel} } from './${name}.ts';`,
      },
      {
        path: list,
        after: 'export const jobList: Handlers = {',
        text: `  '${queue}': (deps) => ${forms.camel}(deps),`,
      },
      {
        path: list,
        after: "  await start('mail.deliver');",
        text: `  await start('${queue}');`,
      },
    ],
  };
}

const handler = ({
  camel,
  pascal,
}: NameForms) => `import type { LicenseDeps } from '@signet/use-cases/license/deps';

/** What the job stands on. */
export interface ${pascal}Deps {
  readonly license: Pick<LicenseDeps, 'clock'>;
}

/**
 * Does … (say what, how often, and the requirement row). Safe to run twice: a job that failed is
 * tried again, and two processes may run at the same time.
 */
export async function ${camel}({ license }: ${pascal}Deps): Promise<void> {
  license.clock.now();
}
`;
