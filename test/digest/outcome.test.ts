import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../src/digest/outcome.js';
import type { SendResult, SmtpStage } from '../../src/ports/mail.js';

const due = new Date('2025-12-05T07:00:00Z');
const hoursLater = (hours: number) => new Date(due.getTime() + hours * 3_600_000);

function refused(code: number, enhanced: string | null, stage: SmtpStage = 'recipient'): SendResult {
  return { kind: 'refused', reply: { code, enhanced, stage } };
}

const deferred: SendResult = {
  kind: 'deferred',
  reply: { code: 450, enhanced: '4.2.0', stage: 'recipient' },
};

describe('a refusal', () => {
  it('of the recipient counts like a mail that came back', () => {
    expect(verdictOn(refused(550, '5.1.1'), 1, due, due)).toMatchObject({
      bounced: true,
      stop: false,
      outcome: { state: 'failed', reason: 'recipient-refused' },
    });
  });

  it('of the content does not, whatever the code', () => {
    expect(verdictOn(refused(550, '5.1.1', 'content'), 1, due, due)).toMatchObject({
      bounced: false,
      outcome: { state: 'failed', reason: 'content-refused' },
    });
  });
});

it('a mail that can not be written is no bounce, and holds up no other', () => {
  expect(verdictOn({ kind: 'unwritable' }, 1, due, due)).toEqual({
    bounced: false,
    stop: false,
    outcome: { state: 'failed', reason: 'not-writable', reply: null },
  });
});

describe('the next attempt', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 30],
    [5, 60],
    [6, 120],
    [30, 120],
  ])('after number %i is %i minutes later', (attempts, minutes) => {
    expect(verdictOn(deferred, attempts, due, due).outcome).toMatchObject({
      state: 'pending',
      nextAttemptAt: hoursLater(minutes / 60),
    });
  });

  it('is none after three days', () => {
    expect(verdictOn(deferred, 9, due, hoursLater(71)).outcome.state).toBe('pending');
    expect(verdictOn(deferred, 9, due, hoursLater(72)).outcome).toMatchObject({
      state: 'failed',
      reason: 'gave-up',
    });
    expect(
      verdictOn({ kind: 'unreachable', reason: 'timed-out' }, 9, due, hoursLater(72)).outcome.state,
    ).toBe('failed');
  });

  it('is none for a mail that may have arrived, however young it is', () => {
    expect(verdictOn({ kind: 'unknown' }, 1, due, due)).toMatchObject({
      stop: false,
      outcome: { state: 'unknown' },
    });
  });
});

describe('others are not tried now', () => {
  it.each<[string, SendResult]>([
    ['the relay is unreachable', { kind: 'unreachable', reason: 'connection-refused' }],
    ['our sender is refused', refused(550, '5.7.1', 'sender')],
    ['the relay says 421', { kind: 'deferred', reply: { code: 421, enhanced: null, stage: 'sender' } }],
  ])('when %s, and this one is put off', (_what, result) => {
    expect(verdictOn(result, 1, due, due)).toMatchObject({ stop: true, outcome: { state: 'pending' } });
  });
});
