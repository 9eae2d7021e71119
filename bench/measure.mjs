import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** Lets go of everything nobody holds. */
export const collectGarbage = runInNewContext('gc');

/**
 * Milliseconds of one call of each side: the median of its turns, after a warm-up of a third of the time.
 * The sides take turns, so that a busy machine slows all of them. A turn is as many calls as fit into 100 ms, at least
 * one, and begins without the garbage of the side before: nobody pays for what another left. A side that is alone pays
 * for its own garbage as it would anywhere; a forced collection would also throw its compiled code away.
 */
export function inTurns(sides, milliseconds = 4000) {
  const turns = sides.map(() => []);
  const end = performance.now() + milliseconds;
  const warm = performance.now() + milliseconds / 3;
  while (performance.now() < end) {
    sides.forEach((side, index) => {
      if (sides.length > 1) collectGarbage();
      const began = performance.now();
      let calls = 0;
      let took = 0;
      while (took < 100) {
        side();
        calls += 1;
        took = performance.now() - began;
      }
      if (began > warm || turns[index].length === 0) turns[index].push(took / calls);
    });
  }
  return turns.map(median);
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
