#!/usr/bin/env node
import type { Io } from './io.js';
import { report, run } from './program.js';
import { watchOutput } from './watch-output.js';

function ended(): Promise<string> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
}

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  ended,
};

watchOutput(process.stdout, {
  closed: () => process.exit(0),
  failed: async (error) => {
    process.exitCode = 1;
    await report(error, {}, io);
  },
});
// There is nobody left to tell; the command goes on, and its exit code says how it went.
process.stderr.on('error', () => {});

const exit = await run(process.argv.slice(2), io);
process.exitCode ||= exit;
