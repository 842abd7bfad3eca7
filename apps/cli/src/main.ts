#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Halves the start, so nothing else is imported before it. Beside the code and not in a shared folder:
// whoever writes there decides what runs. A module's compiled code is that of its first run, so a
// server keeps its own: what `migrate` leaves out of it would be compiled at every start.
const part = process.argv[2] === 'serve' ? 'server' : 'commands';
enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/compiled/${part}`);
const [{ runProgram }, { processTerminal }] = await Promise.all([
  import('./program/program.ts'),
  import('./terminal/terminal.ts'),
]);

// Whoever reads our output may stop reading (`signet verify - | head`); that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await runProgram(process.argv.slice(2), processTerminal());
