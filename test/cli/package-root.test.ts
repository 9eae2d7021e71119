import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/cli/package-root.js';

describe('the folder of the package', () => {
  it.each(['dist/program/chunk.js', 'dist/cli/commands/demo.js', 'main.js'])(
    'is found from %s, however deep that stands',
    (file) => {
      const root = process.cwd();
      expect(packageRoot(pathToFileURL(path.join(root, file)).href)).toBe(root);
    },
  );

  it('is missed with the place that was looked from', () => {
    expect(() => packageRoot(pathToFileURL('/nowhere/at/all.js').href)).toThrow('/nowhere/at/all.js');
  });
});
