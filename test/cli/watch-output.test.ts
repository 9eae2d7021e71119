import { EventEmitter } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { watchOutput } from '../../src/cli/watch-output.js';

/** Writes as standard output does where it is a file: at once, and every failure is an event. */
class SyncWriteStream extends Writable {
  constructor(readonly device: number) {
    super({ autoDestroy: false, decodeStrings: true });
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    try {
      writeSync(this.device, chunk);
      done();
    } catch (error) {
      done(error as Error);
    }
  }
}

function watched(stdout: EventEmitter): string[] {
  const heard: string[] = [];
  watchOutput(stdout, { closed: () => heard.push('closed'), failed: ({ code }) => heard.push(code) });
  return heard;
}

it('a full disk is told once, however much is printed', async () => {
  const device = openSync('/dev/full', 'w');
  const stdout = new SyncWriteStream(device);
  const heard = watched(stdout);
  for (let line = 0; line < 3; line += 1) {
    stdout.write('line\n');
    await nextTurn();
  }
  closeSync(device);
  expect(heard).toEqual(['standard-output']);
});

it('a stream that fails again and again is told once', () => {
  const stdout = new EventEmitter();
  const heard = watched(stdout);
  stdout.emit('error', new Error('ENOSPC'));
  stdout.emit('error', new Error('ENOSPC'));
  expect(heard).toEqual(['standard-output']);
});

it('a reader that has seen enough is no failure', () => {
  const stdout = new EventEmitter();
  const heard = watched(stdout);
  stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  expect(heard).toEqual(['closed']);
});
