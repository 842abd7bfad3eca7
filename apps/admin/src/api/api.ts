import type { AppRouter } from '@signet/server/api/app-router';
import { createApi } from '@signet/ui/api/create-api';
import { createSessionGate } from '@signet/ui/api/session-gate';

/** Requests wait here while an operator whose session ended signs in again. */
export const sessionGate = createSessionGate();

/** The server's procedures: `call` for commands, `ask` for queries. */
export const { call, ask } = createApi<AppRouter>(sessionGate.fetch);
