import type { AppRouter } from '@signet/server/api/app-router';
import { createApi } from '@signet/ui/api/create-api';
import { createSessionGate } from '@signet/ui/api/session-gate';

/** Requests wait here when the session ends while a page is open. */
export const gate = createSessionGate();

/** The server's procedures: `call` for commands, `ask` for what pages show. */
export const { call, ask } = createApi<AppRouter>(gate.fetch);
