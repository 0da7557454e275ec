#!/usr/bin/env node
/** The command line's entry: everything else is behind {@link run}. */
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

// Set and not exited with, so that what was written to a pipe reaches its reader.
process.exitCode = await run(process.argv.slice(2), processTerminal());
