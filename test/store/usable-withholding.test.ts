import { expect, it } from 'vitest';
import { requireUsable } from '../../src/store/usable-withholding.js';

const kim = { names: ['Kim Strandvall'], emails: [], phones: [], ground: 'GDPR article 21' };

it.each([
  [{ names: ['Li'] }],
  [{ names: ['李明'] }],
  [{ emails: ['kim+press@post.example.se'], phones: ['+46701740605'] }],
])('%j can be withheld', (given) => {
  expect(() => requireUsable({ ...kim, ...given })).not.toThrow();
});

it.each([
  [{ names: [''] }, 'blank-name'],
  [{ names: ['Kim Strandvall', ' \u00a0\u200b '] }, 'blank-name'],
  [{ names: ['(S)'] }, 'short-name'],
  [{ emails: ['notmail'] }, 'no-email'],
  [{ emails: ['Kim <kim@example.se>'] }, 'no-email'],
  [{ emails: ['kim@example'] }, 'no-email'],
  [{ phones: ['070-174 06 05'] }, 'no-phone'],
  [{ ground: ' ' }, 'blank-ground'],
  [{ names: [] }, 'nobody'],
])('%j cannot be withheld: %s', (given, problem) => {
  const refused = { code: 'withholding-unusable', context: { problem } };
  let thrown: unknown;
  try {
    requireUsable({ ...kim, ...given });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject(refused);
});
