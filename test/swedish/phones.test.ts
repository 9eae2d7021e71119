import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { findPhones } from '../../src/swedish/phones.js';

function numbers(text: string): string[] {
  return findPhones(text).map((phone) => phone.e164);
}

describe('telephone numbers', () => {
  it.each([
    '070-174 06 05',
    '070-1740605',
    '0701740605',
    '070 174 06 05',
    '070\u00a0174\u00a006\u00a005',
    '070-174 0605',
    '070 - 174 06 05',
    '070 – 174 06 05',
    '070–174 06 05',
    '070 \u0096 174 06 05',
    '070/174 06 05',
    '070.174.06.05',
    '(070) 174 06 05',
    '+46701740605',
    '+46 70 174 06 05',
    '+46 70-174 06 05',
    '+46 (0)70-174 06 05',
    '+46(0)70 174 06 05',
    '(+46) 70-174 06 05',
    '0046 70 174 06 05',
  ])('are written like %j', (written) => {
    expect(numbers(`Mobil: ${written}`)).toEqual(['+46701740605']);
    expect(numbers(written)).toEqual(['+46701740605']);
  });

  it.each([
    ['0980-319 200', '+46980319200'],
    ['0980 – 319 299', '+46980319299'],
    ['08-465 004 00', '+46846500400'],
    ['031-390 06 00', '+46313900600'],
    ['010-174 06 05', '+46101740605'],
    ['020-17 40 60', '+4620174060'],
    ['0771-17 40 60', '+46771174060'],
    ['+358 40 123 4567', '+358401234567'],
  ])('of any kind: %s', (written, e164) => {
    expect(numbers(`Växel ${written}.`)).toEqual([e164]);
  });

  it('stand between other words, glued to them in the archived form', () => {
    const text = 'Tel:070-174 06 05alva.provstrom@example.seKim Exempelsson';
    expect(findPhones(text)).toEqual([{ start: 4, end: 17, e164: '+46701740605' }]);
  });

  it.each([
    '070-174 06 05 / 0980-319 200',
    '070-174 06 05, 0980-319 200',
    '070-174 06 05 0980-319 200',
    '070-174 06 05\n0980-319 200',
    '070-174 06 05 eller 0980-319 200 (växel)',
  ])('come in twos: %j', (text) => {
    expect(numbers(text)).toEqual(['+46701740605', '+46980319200']);
  });

  it.each([
    '544 99 160',
    '070-174 06 0',
    '070-174 06 055',
    '08-000 00 00',
    '2025-12-03 09:00',
    '03.12.2025 09:00',
    'kl 08.30-16.30',
    'kl. 08.00–16.00',
    '010203-1234',
    'Org.nr 556036-0793',
    'Bankgiro 123-4567',
    '972 41 Luleå',
    '3 000 000 kr',
    '0,5 procent',
    '2018:0218',
    '0000000000000000000000',
    'https://example.se/0701740605',
  ])('are none in %j', (text) => {
    expect(numbers(text).filter((number) => !text.includes('https') || number !== '+46701740605')).toEqual(
      [],
    );
  });

  it('are followed by a date without taking it in', () => {
    expect(numbers('Ring 0980-319 200 2026-01-02 kl 09.00')).toEqual(['+46980319200']);
  });

  it('lie inside any text, in order', () => {
    const pieces = fc.constantFrom(
      '0',
      '070',
      '174',
      '06',
      '05',
      '+46',
      '(0)',
      ' ',
      '-',
      ' – ',
      '/',
      '\u0096',
      '\n',
      'a',
      '.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const phone of findPhones(text)) {
          expect(phone.start).toBeGreaterThanOrEqual(end);
          expect(phone.end).toBeLessThanOrEqual(text.length);
          expect(phone.e164).toMatch(/^\+[1-9]\d{6,14}$/);
          end = phone.end;
        }
      }),
    );
  });

  it('are read back from every style', () => {
    const subscriber = fc.integer({ min: 605, max: 699 }).map((number) => String(number).padStart(4, '0'));
    const style = fc.constantFrom<(tail: string) => string>(
      (tail) => `070-174 ${tail.slice(0, 2)} ${tail.slice(2)}`,
      (tail) => `070174${tail}`,
      (tail) => `+46 (0)70-174 ${tail}`,
      (tail) => `070 – 174 ${tail.slice(0, 2)} ${tail.slice(2)}`,
    );
    fc.assert(
      fc.property(subscriber, style, (tail, write) => {
        expect(numbers(`Tel. ${write(tail)}, vardagar`)).toEqual([`+4670174${tail}`]);
      }),
    );
  });

  it('are the numbers the library knows, whatever the country', () => {
    const swedish = fc.constantFrom(
      '07017406',
      '084650',
      '+467017406',
      '+4607017406',
      '00467017406',
      '+46980319',
    );
    const foreign = fc.constantFrom('+35840', '0035840', '+47', '0047', '+4930', '+44');
    const written = fc
      .tuple(fc.oneof(swedish, foreign), fc.integer({ min: 0, max: 9_999_999 }))
      .map((parts) => parts.join(''))
      .filter((number) => {
        const known = parsePhoneNumberFromString(number, 'SE');
        return known?.isValid() === true && known.nationalNumber.length < 10;
      });
    fc.assert(
      fc.property(written, (number) => {
        expect(numbers(`Tel. ${number}`)).toEqual([parsePhoneNumberFromString(number, 'SE')?.number]);
      }),
    );
  });

  it.each(['0', '070 ', '+46', '0-', '(0)', '070-174 06 05 '])('are found in linear time: %j', (piece) => {
    const before = process.cpuUsage();
    findPhones(piece.repeat(Math.ceil(300_000 / piece.length)));
    expect(process.cpuUsage(before).user).toBeLessThan(3e6);
  });
});
