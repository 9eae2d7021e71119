import { describe, expect, it } from 'vitest';
import { changes } from './cases/changes.js';
import { grants } from './cases/grants.js';
import { layouts } from './cases/layouts.js';
import { noLines } from './cases/no-lines.js';
import { brief, readLines } from './read-lines.js';

for (const [subject, cases] of Object.entries({ grants, changes, layouts })) {
  describe(`budget lines: ${subject}`, () => {
    it.each(cases.map((example) => [example.says, example] as const))(
      '%s',
      (_, { title, lead, text, lines }) => {
        const found = readLines(text, { title: title ?? '', lead: lead ?? null });
        const said = found.map((line, index) => brief(line, found, lines[index]));
        expect(said).toEqual(lines);
      },
    );
  });
}

describe('sums that are no budget lines', () => {
  it.each(noLines)('%s', (_, text) => {
    const found = readLines(text);
    expect(found.map((line) => brief(line, found, undefined))).toEqual([]);
  });
});
