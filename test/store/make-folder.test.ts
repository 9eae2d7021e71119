import { existsSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/store/make-folder.js';
import { temporaryFolder } from '../temporary-folder.js';

describe('making a folder', () => {
  it('makes those above it, and is content with one that is there', () => {
    const folder = join(temporaryFolder(), 'a', 'b', '..', 'c');
    makeFolder(folder);
    makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
    makeFolder('.');
    makeFolder('/');
  });

  it('is refused where a file stands, or a link that leads nowhere', () => {
    const base = temporaryFolder();
    writeFileSync(join(base, 'file'), '');
    symlinkSync(join(base, 'nowhere'), join(base, 'link'));
    expect(() => makeFolder(join(base, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(base, 'file', 'below'))).toThrow('ENOTDIR');
    expect(() => makeFolder(join(base, 'link'))).toThrow('EEXIST');
    expect(existsSync(join(base, 'nowhere'))).toBe(false);
  });

  it('ends where the system makes none, at any depth', () => {
    expect(() => makeFolder('/proc/x')).toThrow();
    expect(() => makeFolder('/proc/x/y/z')).toThrow();
  });
});
