import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { initTRPC } from '@trpc/server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { signetExpress } from '../../src/express/signet-express.ts';
import { signetFastify } from '../../src/fastify/signet-fastify.ts';
import { signetHono } from '../../src/hono/signet-hono.ts';
import { signetNode } from '../../src/node/signet-node.ts';
import { signetTrpc } from '../../src/trpc/signet-trpc.ts';

/** The context of the tRPC example's procedures. */
export interface Context {
  readonly host: string;
}

/** What the example of each adapter has around it. */
export const expressStage = {
  signetExpress,
  app: express(),
  showReports: (_: express.Request, response: express.Response) => void response.send('reports'),
};
export const fastifyStage = { signetFastify, app: fastify(), showReports: () => 'reports' };
export const honoStage = {
  signetHono,
  app: new Hono(),
  showReports: (context: { text: (text: string) => Response }) => context.text('reports'),
};
export const nodeStage = {
  signetNode,
  createServer,
  showReports: (_: IncomingMessage, response: ServerResponse) => response.end('reports'),
};
export const trpcStage = { signetTrpc, t: initTRPC.context<Context>().create() };
