import type { FastifyInstance } from 'fastify';
import type { Install } from '../install/install.ts';
import type { PageFacts } from '../page/facts.ts';
import { fieldOf } from '../page/form-field.ts';
import { factsOf, sendPage } from '../page/send-page.ts';
import { gatePage, type RouteAnswer } from './gate-page.ts';
import { type Gate, type GateKind, gateKinds, stateOfGate } from './gate.ts';
import { gatesPage } from './gates-page.ts';
import { hostPage } from './host-page.ts';

/** The pages of the gates. */
export function addGateRoutes(app: FastifyInstance, install: Install): void {
  const { gates } = install;
  app.get('/admin', async (request, reply) => {
    const states = await Promise.all(gates.map(stateOfGate));
    return sendPage(reply, gatesPage(factsOf(install, request, reply), states));
  });
  app.get('/admin/gates/host', (request, reply) => {
    const typed: unknown = Reflect.get(Object(request.query), 'host');
    const host = typeof typed === 'string' ? typed.trim() : null;
    return sendPage(reply, hostPage(factsOf(install, request, reply), host));
  });
  for (const kind of gateKinds) {
    const path = `/admin/gates/${kind}`;
    app.get(path, async (request, reply) =>
      sendPage(reply, gatePage(factsOf(install, request, reply), kind, await shown(install, kind))),
    );
    app.post(path, async (request, reply) => {
      const gate = gates.find((one) => one.path === fieldOf(request, 'path'));
      const facts = factsOf(install, request, reply);
      const answer = gate === undefined ? null : await askRoute(app, gate, facts);
      return sendPage(reply, gatePage(facts, kind, await shown(install, kind, answer)));
    });
  }
}

async function shown({ gates }: Install, kind: GateKind, answer: RouteAnswer | null = null) {
  const ofKind = gates.filter((gate) => gate.kind === kind);
  return { states: await Promise.all(ofKind.map(stateOfGate)), answer };
}

/** Asks the guarded route itself, with the visitor's own host and language. */
async function askRoute(
  app: FastifyInstance,
  { method, path }: Gate,
  { host, locale }: PageFacts,
): Promise<RouteAnswer> {
  const { statusCode, body } = await app.inject({
    method,
    url: path,
    headers: { host, 'accept-language': locale },
  });
  return { path, status: statusCode, body: readable(body) };
}

function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
