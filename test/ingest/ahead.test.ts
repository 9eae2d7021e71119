import { describe, expect, it } from 'vitest';
import { ahead } from '../../src/ingest/ahead.js';

/** Numbers from 1, noting which have been asked for; fails at `broken`. */
function numbers(count: number, broken?: number) {
  const asked: number[] = [];
  async function* all(): AsyncGenerator<number, void, undefined> {
    for (let number = 1; number <= count; number += 1) {
      asked.push(number);
      await Promise.resolve();
      if (number === broken) throw new Error(`number ${number}`);
      yield number;
    }
  }
  return { asked, all: all() };
}

/** Lets everything that can go on without us go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('working ahead', () => {
  it('gives everything in its order, whatever is done first', async () => {
    const { all } = numbers(6);
    const given: number[] = [];
    const slowFirst = async (number: number) => {
      for (let turn = number; turn < 7; turn += 1) await settled();
      return number * 10;
    };
    for await (const result of ahead(all, 3, slowFirst)) given.push(result);
    expect(given).toEqual([10, 20, 30, 40, 50, 60]);
  });

  it.each([1, 2, 4])('has no more than %i under way', async (most) => {
    const { asked, all } = numbers(10);
    for await (const number of ahead(all, most, async (item) => item)) {
      await settled();
      expect(asked.length).toBe(Math.min(number + most - 1, 10));
    }
  });

  it('meets a failure in its turn, after all that came before it', async () => {
    const { asked, all } = numbers(10, 3);
    const given: number[] = [];
    const reading = async () => {
      for await (const number of ahead(all, 4, async (item) => item)) given.push(number);
    };
    await expect(reading()).rejects.toThrow('number 3');
    expect(given).toEqual([1, 2]);
    expect(asked).toEqual([1, 2, 3]);
  });

  it('begins nothing more when nobody listens any more', async () => {
    const { asked, all } = numbers(100);
    for await (const number of ahead(all, 3, async (item) => item)) if (number === 2) break;
    await settled();
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});
