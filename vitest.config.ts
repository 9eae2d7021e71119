import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'hono/jsx' },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 60_000,
    maxWorkers: '100%',
    // A worker keeps its modules from file to file: loading them anew for each was a third of the run.
    // So a test leaves no module, environment or clock changed behind it.
    isolate: false,
    globalSetup: ['test/store/postgres.ts'],
    setupFiles: ['test/property-seed.ts'],
    // A machine of any zone must give the same answers, so the tests run far from Stockholm.
    env: { TZ: 'America/New_York' },
  },
});
