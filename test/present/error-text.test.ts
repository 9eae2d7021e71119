import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorFacts } from '../../src/ports/error-facts.js';
import { PressbudError } from '../../src/ports/pressbud-error.js';
import { errorText, hasErrorText } from '../../src/present/error-text.js';
import { alarmTexts } from '../../src/present/error-texts/alarm-texts.js';
import { errorTextsEn } from '../../src/present/error-texts/en.js';
import { reasonTexts } from '../../src/present/error-texts/reason-texts.js';
import { errorTextsSv } from '../../src/present/error-texts/sv.js';

const src = join(import.meta.dirname, '../../src');

function codesInSource(): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      [
        ...readFileSync(join(src, path), 'utf8').matchAll(/^\s*(?:override )?readonly code = '([^']+)'/gm),
      ].map(([, code = '']) => code),
    )
    .sort();
}

class SampleError extends PressbudError {
  constructor(
    readonly code: string,
    context: Record<string, string | number | null> = {},
    cause?: unknown,
  ) {
    super('told by its message', context, { cause });
  }
}

describe('error texts', () => {
  it('exist for every error Pressbud throws, and for no other', () => {
    expect(Object.keys(errorTextsEn).sort()).toEqual(codesInSource());
  });

  it('need the same facts in both languages', () => {
    const facts = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const code of Object.keys(errorTextsEn) as (keyof typeof errorTextsEn)[]) {
      expect([code, facts(errorTextsSv[code])]).toEqual([code, facts(errorTextsEn[code])]);
    }
  });

  it('explain reasons only of errors and facts that exist', () => {
    for (const key of Object.keys(reasonTexts)) {
      const [code = '', fact = ''] = key.split('.');
      expect(errorTextsEn[code as keyof typeof errorTextsEn]).toContain(`{${fact}}`);
    }
  });

  it('are filled with the facts of the error', () => {
    const error = new SampleError('http-status', { url: 'https://example.se/a', status: 503 });
    expect(errorText(error, 'sv')).toBe('https://example.se/a svarade 503.');
    expect(errorText(error, 'en')).toBe('https://example.se/a answered 503.');
  });

  it('put reasons into words', () => {
    const error = new SampleError('unreachable', { url: 'https://example.se/', reason: 'refused' });
    expect(errorText(error, 'sv')).toBe('https://example.se/ går inte att nå: anslutningen avvisas.');
  });

  it('tell what an error came from, in the same language', () => {
    const cause = new SampleError('broken-json', { line: 3, column: 7 });
    const error = new SampleError('unreadable-answer', { url: 'https://example.se/a' }, cause);
    expect(errorText(error, 'sv')).toBe(
      'Svaret från https://example.se/a går inte att läsa: JSON-texten är trasig på rad 3, kolumn 7.',
    );
    const refused = new AggregateError([new Error('connect ECONNREFUSED 127.0.0.1:1')]);
    expect(errorText(new SampleError('database-unavailable', { place: 'db' }, refused), 'en')).toBe(
      'The database db cannot be opened: connect ECONNREFUSED 127.0.0.1:1.',
    );
  });

  it('can be told later from what was kept of an error', () => {
    const cause = new SampleError('broken-json', { line: 3, column: 7 });
    const error = new SampleError('unreadable-answer', { url: 'https://example.se/a' }, cause);
    const kept = JSON.parse(JSON.stringify(errorFacts(error)));
    expect(errorText(kept, 'sv')).toBe(errorText(error, 'sv'));
    const refused = new AggregateError([new Error('connect ECONNREFUSED 127.0.0.1:1\nat Socket')]);
    expect(errorFacts(new SampleError('x', {}, refused)).cause?.message).toContain('ECONNREFUSED');
  });

  it('tell alarms in both languages, with the same facts', () => {
    const facts = { rows: 3, total: 10 };
    const alarm = { code: 'list-incomplete', message: 'told by its message', context: facts, cause: null };
    expect(errorText(alarm, 'sv')).toBe('Listan slutar efter 3 pressmeddelanden, men utlovar 10.');
    expect(errorText(alarm, 'en')).toBe('The list ends after 3 releases, but promises 10.');
    expect(hasErrorText(alarm, 'sv')).toBe(true);
    expect(hasErrorText({ ...alarm, context: {} }, 'sv')).toBe(false);
    expect(Object.keys(alarmTexts.sv)).toEqual(Object.keys(alarmTexts.en));
    const names = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [code, text] of Object.entries(alarmTexts.sv)) {
      expect([code, names(text)]).toEqual([code, names(alarmTexts.en[code])]);
    }
  });

  it('are one line, whatever the facts hold', () => {
    const error = new SampleError('settings-file-unreadable', { path: 'a.json', problem: 'line 1\nline 2.' });
    expect(errorText(error, 'en')).toBe('The configuration file a.json cannot be used: line 1 line 2.');
  });

  it('fall back to the message where a fact is missing or the code is unknown', () => {
    expect(errorText(new SampleError('http-status', { url: 'x', status: null }), 'sv')).toBe(
      'told by its message',
    );
    expect(errorText(new SampleError('never-heard-of'), 'sv')).toBe('told by its message');
  });
});
