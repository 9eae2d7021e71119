import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagUri } from '../../src/publish/feeds/tag-uri.js';
import { releasePath } from '../../src/publish/paths.js';

describe('where a release is published', () => {
  it('follows from its id', () => {
    expect(releasePath('via-tt:4257436')).toBe('releases/via-tt/4257436');
    expect(releasePath('via-tt:4257436:en')).toBe('releases/via-tt/4257436.en');
    expect(releasePath('text:0123456789abcdef')).toBe('releases/text/0123456789abcdef');
  });

  it('never leads out of the folder, whatever the id', () => {
    const id = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('..', '/', ':', '.', '\\', 'a', '\0', '%2e')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(id, (any) => {
        expect(releasePath(any)).toMatch(/^releases\/[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/);
        expect(releasePath(any)).not.toContain('..');
      }),
    );
  });
});

describe('the permanent id of a release', () => {
  it('is a tag URI of our authority', () => {
    expect(tagUri('press.example.se,2025', 'via-tt:4257436:en')).toBe(
      'tag:press.example.se,2025:via-tt:4257436:en',
    );
  });

  it('is a URI whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(tagUri('press.example.se,2025', id)).toMatch(/^tag:[!-~]+$/);
      }),
    );
  });
});
