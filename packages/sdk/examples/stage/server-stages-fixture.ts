import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { initTRPC } from '@trpc/server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';

/** The context of the tRPC example's procedures. */
export interface Context {
  readonly host: string;
}

/** What the example of each adapter has around it. */
export const expressStage = {
  app: express(),
  showReports: (_: express.Request, response: express.Response) => void response.send('reports'),
};
export const fastifyStage = { app: fastify(), showReports: () => 'reports' };
export const honoStage = {
  app: new Hono(),
  showReports: (context: { text: (text: string) => Response }) => context.text('reports'),
};
export const nodeStage = {
  createServer,
  showReports: (_: IncomingMessage, response: ServerResponse) => response.end('reports'),
};
export const trpcStage = { t: initTRPC.context<Context>().create() };
