/**
 * Works through what a generator gives, in its order, with some of it under way at once: while the first is used the next
 * are fetched and worked on. A failure is met when its turn comes; who stops listening stops what has not begun.
 *
 * @param most how many may be under way, counting the one that is waited for; 1: nothing is fetched before it is asked for
 */
export async function* ahead<Item, Result>(
  items: AsyncGenerator<Item, void, undefined>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  let stopped = false;
  let fetched: Promise<unknown> = Promise.resolve();
  const next = async (): Promise<{ result: Result } | null> => {
    const before = fetched;
    const coming = before.then(async () => (stopped ? null : items.next()));
    fetched = coming.catch(() => {});
    const item = await coming;
    return item === null || item.done ? null : { result: await work(item.value) };
  };
  const underway: ReturnType<typeof next>[] = [];
  try {
    for (;;) {
      while (underway.length < most) {
        const coming = next();
        coming.catch(() => {});
        underway.push(coming);
      }
      const done = await underway.shift();
      if (!done) return;
      yield done.result;
    }
  } finally {
    stopped = true;
  }
}
