import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReturnedMail } from '../../../src/digest/returns/returned-mail.js';

const corpus = new URL('corpus/', import.meta.url);

/** A folder is what its messages are; what follows the first dot of a name is the status code. */
const messages = readdirSync(corpus).flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, corpus)).map((file) => {
    const [, status = 'none'] = /\.(none|\d\.\d\.\d+)\.eml$/.exec(file) ?? [];
    return { kind, file, status: status === 'none' ? null : status };
  }),
);

describe('a message to a return address', () => {
  it.each(messages)('is known for what it is: $kind, $file', async ({ kind, file, status }) => {
    const read = await readReturnedMail(readFileSync(new URL(`${kind}/${file}`, corpus)));
    expect({ kind: read.kind, status: read.status }).toEqual({ kind, status });
  });

  it.each(messages.filter(({ kind }) => ['failed', 'delayed', 'complaint'].includes(kind)))(
    'names the mail that came back: $file',
    async ({ kind, file }) => {
      const { traces } = await readReturnedMail(readFileSync(new URL(`${kind}/${file}`, corpus)));
      expect(traces).toContain('bounce+0190c0ffee0070008000aabbccddeeff0123456789abcdef@');
    },
  );

  it('names it by the header of the copy, where the address it came to is not told', async () => {
    const folder = new URL('failed/', corpus);
    for (const file of readdirSync(folder)) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const { traces } = await readReturnedMail(Buffer.from(text.replace(/^To: bounce.*\r\n/m, '')));
      expect(traces, file).toContain('0190c0ff-ee00-7000-8000-aabbccddeeff@press.example.se');
    }
  });

  it('is something, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect(await readReturnedMail(bytes)).toMatchObject({ kind: 'other' });
      }),
      { numRuns: 50 },
    );
  });

  it('is something, cut off anywhere', async () => {
    const whole = readFileSync(new URL('failed/postfix-no-mailbox.5.1.1.eml', corpus));
    for (let length = 0; length < whole.length; length += 37) {
      const { kind } = await readReturnedMail(whole.subarray(0, length));
      expect(['failed', 'auto-reply', 'report', 'other']).toContain(kind);
    }
  });

  it('is read in no time however long its lines are', async () => {
    const head = 'From: MAILER-DAEMON@mx.example.se\r\nX-Failed-Recipients: kim@example.se\r\n\r\n';
    const began = performance.now();
    await readReturnedMail(Buffer.from(`${head}${'5.1.'.repeat(500_000)}`));
    await readReturnedMail(Buffer.from(`${head}${'-'.repeat(1_000_000)}`));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
