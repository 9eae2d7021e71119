import { describe, expect, it } from 'vitest';
import { inParallel } from '../../src/publish/in-parallel.js';

describe('work in parallel', () => {
  it('gives the results in the order of the items, whichever is done first', async () => {
    const slower = (item: number) =>
      item % 2 === 0 ? Promise.resolve().then(() => item) : Promise.resolve(item);
    expect(await inParallel([1, 2, 3, 4, 5], 3, slower)).toEqual([1, 2, 3, 4, 5]);
  });

  it('has no more under way than it may', async () => {
    let underWay = 0;
    let most = 0;
    await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
    });
    expect(most).toBe(3);
  });

  it('begins nothing more after a failure, and waits for what is under way', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      if (item === 1) throw new Error('full');
      await Promise.resolve();
      ended.push(item);
    };
    await expect(inParallel([1, 2, 3, 4, 5, 6], 3, work)).rejects.toThrow('full');
    expect(begun.length).toBeLessThan(6);
    expect(ended).toEqual(begun.filter((item) => item !== 1));
  });

  it('of nothing is done at once', async () => {
    expect(await inParallel([], 3, () => Promise.reject(new Error('never')))).toEqual([]);
  });
});
