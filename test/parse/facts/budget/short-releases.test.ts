import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLanguage } from '../../../../src/parse/facts/language.js';
import { pairLabels } from './labels.js';
import { readLines } from './read-lines.js';
import { shortReleasesIn } from './short-releases.js';

const folder = new URL('short-releases/', import.meta.url);

describe.each(readdirSync(folder))('budget lines of short releases: %s', (file) => {
  const releases = shortReleasesIn(readFileSync(new URL(file, folder), 'utf8'));
  it.each(releases.map((release) => [release.name, release] as const))('%s', (_, { markdown, labels }) => {
    const lines = readLines(markdown, { language: readLanguage(null, markdown) });
    const { missing, extra } = pairLabels(labels, lines);
    expect(missing).toEqual([]);
    expect(extra).toEqual([]);
  });
});
