/**
 * Milliseconds of one call: the median of as many rounds as fit into the time, after a warm-up of a fifth of it.
 * The two sides of a ratio are measured in turns (see `inTurns`), so that a busy machine slows both.
 */
export function inTurns(sides, milliseconds = 3000) {
  const rounds = sides.map(() => []);
  const end = performance.now() + milliseconds;
  const warm = performance.now() + milliseconds / 5;
  while (performance.now() < end) {
    sides.forEach((side, index) => {
      const began = performance.now();
      side();
      const took = performance.now() - began;
      if (began > warm) rounds[index].push(took);
    });
  }
  return rounds.map(median);
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
