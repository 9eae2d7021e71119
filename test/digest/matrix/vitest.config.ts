import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../../vitest.config.js';

/** Whole runs of a thousand, too long for every test run: .ci/mail-crash. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    test: { include: ['test/digest/matrix/*.matrix.ts'] },
  }),
);
