#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Halves the start. Beside the code and not in a shared folder: whoever writes there decides what runs.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
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
