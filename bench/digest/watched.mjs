/**
 * Does some work and tells what it took: milliseconds on the clock and of the processor, and the most memory that was
 * resident meanwhile or since the process began.
 */
export async function watched(work) {
  let highest = 0;
  const look = () => {
    highest = Math.max(highest, process.memoryUsage().rss);
  };
  const watch = setInterval(look, 50);
  const began = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watch);
  look();
  return { ...result, took, cpu: (user + system) / 1000, megabytes: highest / 1e6 };
}
