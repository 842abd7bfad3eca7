#!/usr/bin/env node
import { runProgram } from './program/program.ts';
import { processTerminal } from './terminal/terminal.ts';

// Whoever reads our output may stop reading (`signet verify - | head`); that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await runProgram(process.argv.slice(2), processTerminal());
