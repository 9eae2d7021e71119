import { describe, expect, it } from 'vitest';
import { findTimes } from '../../src/swedish/times.js';

function times(text: string): string[] {
  const clock = ({ hour, minute }: { hour: number; minute: number }): string =>
    `${hour}:${String(minute).padStart(2, '0')}`;
  return findTimes(text).map(
    ({ from, to, certain }) => `${clock(from)}${to ? `–${clock(to)}` : ''}${certain ? '' : '?'}`,
  );
}

describe('times of day', () => {
  it.each([
    ['kl. 10.20', '10:20'],
    ['Kl 13', '13:00'],
    ['kl. 13', '13:00'],
    ['klockan 11.30', '11:30'],
    ['klockan nio', '9:00'],
    ['kl 15-18', '15:00–18:00'],
    ['kl. 9.30–10', '9:30–10:00'],
    ['18:00-19:30', '18:00–19:30'],
    ['18:00', '18:00'],
    ['kl. 10.00 till kl. 12.00', '10:00–12:00'],
    ['kl 10 till 12', '10:00–12:00'],
    ['klockan 10 och 12', '10:00–12:00'],
    ['kl. 09.00–ca 11.00', '9:00–11:00'],
    ['8.40 – 9.30', '8:40–9:30?'],
    ['13.00', '13:00?'],
    ['08.00–09:30', '8:00–9:30'],
    ['10 a.m.', '10:00'],
    ['3 pm', '15:00'],
    ['12:30 am', '0:30'],
    ['09:00:00', '9:00'],
  ])('%j', (text, time) => {
    expect(times(`Vi börjar ${text} i salen.`)).toEqual([time]);
  });

  it('end later than they begin, or the end is another', () => {
    expect(times('kl. 15.00–14.00')).toEqual(['15:00', '14:00?']);
  });

  it.each([
    '2018:218',
    '3.12.2025',
    'kl. 25.00',
    '10.75',
    '4:7',
    '2,30',
    '12-15 personer',
    '3-5 mars',
    'version 1.20.3',
  ])('none: %j', (text) => {
    expect(times(text)).toEqual([]);
  });
});
