import { describe, expect, it } from 'vitest';
import { readApiAnswer } from '../../../src/parse/surfaces/api-answer.js';
import { apiRelease } from './one-release.js';

const baseUrl = 'https://via.tt.se';
const release = apiRelease({ format: 'article', keywords: null });
const read = (answer: object) => readApiAnswer(JSON.stringify(answer), { baseUrl });

describe('an answer of JSON v2', () => {
  it('says where the list goes on, and null where it ends', () => {
    expect(read({ releases: [release], nextPage: 2, totalCount: 28 })).toMatchObject({
      nextPage: 2,
      totalCount: 28,
    });
    for (const nextPage of [0, null, undefined, false, '']) {
      expect(read({ releases: [release], nextPage }).nextPage).toBeNull();
    }
  });

  it('keeps the rows of other publishers: whose are wanted the caller knows', () => {
    const foreign = { ...release, id: 2, publisher: { id: 1, name: 'Annan' } };
    expect(read({ releases: [release, foreign] }).records.map(({ publisher }) => publisher?.id)).toEqual([
      3_235_708, 1,
    ]);
  });

  it('survives what may be missing', () => {
    const { records } = read({ releases: [{ id: 7, title: 'Ny bro', published: null }] });
    expect(records).toMatchObject([
      {
        id: 7,
        title: 'Ny bro',
        url: null,
        lead: null,
        body: null,
        contacts: [],
        keywords: [],
        images: [],
        language: null,
      },
    ]);
  });

  it('gives a video as one more link, and each picture once', () => {
    const { records } = read({
      ...release,
      video: { url: 'https://www.example.se/film', description: 'Film' },
    });
    expect(records[0]?.links.at(-1)).toEqual({ url: 'https://www.example.se/film', title: 'Film' });
    expect(records[0]?.images).toHaveLength(1);
  });

  it('knows a version that is not in the language of the newsroom', () => {
    const { records } = read({ ...release, language: 'en' });
    expect(records[0]).toMatchObject({
      secondary: true,
      translations: [{ language: 'sv', secondary: false }],
    });
  });
});
