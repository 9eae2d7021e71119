import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'hono/jsx' },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 60_000,
    maxWorkers: '100%',
    globalSetup: ['test/store/postgres.ts'],
    // A machine of any zone must give the same answers, so the tests run far from Stockholm.
    env: { TZ: 'America/New_York' },
  },
});
