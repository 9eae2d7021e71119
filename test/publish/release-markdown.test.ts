import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { releaseMarkdown } from '../../src/publish/data/release-markdown.js';
import { plan, sampleRelease } from './sample-releases.js';

function frontMatter(markdown: string): Record<string, unknown> {
  return parse(markdown.split('---\n')[1] ?? '');
}

describe('a release as Markdown', () => {
  it('has what is known about it before the text', () => {
    expect(frontMatter(releaseMarkdown(plan))).toEqual({
      url: plan.source.url,
      published: '2025-12-03T09:00:00+01:00',
      publisher: 'Region Norrbotten',
      language: 'sv',
      kind: 'Pressmeddelande',
      keywords: ['kultur', 'budget'],
    });
  });

  it('has title, lead, body and contacts in this order', () => {
    const text = releaseMarkdown(plan).split('---\n')[2] ?? '';
    expect(text).toBe(
      [
        '',
        '# Mer film & musik \\<för> alla',
        '',
        '**Nämnden har bestämt hur pengarna till kultur fördelas nästa år.**',
        '',
        plan.body.markdown,
        '',
        '## Kontakter',
        '',
        'Kim Strandvall (S), nämndens ordförande, 070-174 06 05, kim.strandvall@example.se',
        '',
        'Mio Bergdal, utvecklingsdirektör, Region Norrbotten, nås genom växeln',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is not there', () => {
    const markdown = releaseMarkdown(
      sampleRelease({ source: { name: 'text', url: null, publisher: null }, publishedAt: null }),
    );
    expect(frontMatter(markdown)).toEqual({ language: 'sv', kind: 'Pressmeddelande' });
    expect(markdown.endsWith('# En rubrik\n\nEtt stycke.\n')).toBe(true);
  });

  it('survives texts that look like markup', () => {
    const markdown = releaseMarkdown(
      sampleRelease({ title: '1. *Inte* # en lista: --- [x](y)', lead: '---' }),
    );
    expect(markdown).toContain('# 1. \\*Inte\\* # en lista: --- \\[x]\\(y)');
    expect(frontMatter(markdown).kind).toBe('Pressmeddelande');
  });
});
