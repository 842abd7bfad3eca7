import type { HeartbeatOutcome } from '@signet/sdk';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Install } from '../install/install.ts';
import { fieldOf } from '../page/form-field.ts';
import { factsOf, sendPage } from '../page/send-page.ts';
import type { PastedKey } from './key-form.ts';
import { licensingPage } from './licensing-page.ts';
import { readReceipt } from './receipt.ts';

const HERE = '/admin/licensing';

/** What the page remembers between a form and the page that follows it. */
interface Memory {
  activated: PastedKey | null;
  outcome: HeartbeatOutcome | null;
}

/** The page of the license: a pasted key, heartbeats by hand and by file (D16–D18). */
export function addLicensingRoutes(app: FastifyInstance, install: Install): void {
  const memory: Memory = { activated: null, outcome: null };
  const { license } = install;
  app.get(HERE, (request, reply) => {
    const { activated } = memory;
    memory.activated = null;
    return show({ request, reply }, { install, memory, pasted: activated });
  });
  app.post(HERE, async (request, reply) => {
    const text = fieldOf(request, 'key');
    const activation = await license.activate(text);
    const locale = factsOf(install, request, reply).locale;
    if (!isRead(request)) {
      return activation.ok
        ? { ...activation, state: license.state.name }
        : reply.code(activation.error.status).send(activation.error.body(locale));
    }
    const pasted = { text, activation };
    if (!activation.ok) {
      return show(
        { request, reply: reply.code(activation.error.status) },
        { install, memory, pasted },
      );
    }
    memory.activated = pasted;
    return reply.redirect(HERE, 303);
  });
  app.post(`${HERE}/heartbeat`, async (_, reply) => {
    memory.outcome = await license.heartbeat();
    return reply.redirect(`${HERE}#heartbeat`, 303);
  });
  app.post(`${HERE}/heartbeat-answer`, async (request, reply) => {
    memory.outcome = await license.importHeartbeat(fieldOf(request, 'answer'));
    return reply.redirect(`${HERE}#heartbeat`, 303);
  });
  app.get(`${HERE}/heartbeat.json`, async (_, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="heartbeat.json"')
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(await license.exportHeartbeat()),
  );
}

/** Whether a person reads the answer, rather than a program. */
function isRead({ headers: { accept = '' } }: FastifyRequest): boolean {
  return accept.includes('text/html');
}

async function show(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  shown: { readonly install: Install; readonly memory: Memory; readonly pasted: PastedKey | null },
): Promise<FastifyReply> {
  const { install, memory, pasted } = shown;
  const [receipt, preview] = await Promise.all([
    readReceipt(install.stateDir),
    install.license.telemetryPreview(),
  ]);
  const heartbeat = { outcome: memory.outcome, receipt, preview };
  return sendPage(reply, licensingPage(factsOf(install, request, reply), pasted, heartbeat));
}
