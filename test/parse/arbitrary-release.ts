import fc from 'fast-check';

/** Pieces of Swedish releases in Markdown: what the readers of facts look for, in any order and any company. */
const sentence = fc.constantFrom(
  'Regionen satsar 12,5 miljoner kronor på bron.',
  'Provviks museum får 600 000 kr och Provträsks teater drygt 900 000 kr för 2026.',
  'Anslaget höjs med två procent, varav 1,2 mnkr går till Norrlänken.',
  'Det kostar mellan 10 och 21 miljarder kronor per år.',
  '– Vi ser ljust på det, säger Alva Provström (C), ordförande i brokommittén.',
  '– Det går bra, säger hon.',
  '”Så ska det låta”, säger Nils Testelli.',
  'För mer information, kontakta Nils Testelli, 070-174 06 05, nils@example.se.',
  'Tid: Torsdag 4 december kl. 10.00–11.00',
  'Plats: Brofästet, Älvgatan 1, Provvik',
  'Anmäl dig senast den 3 december till press@example.se.',
  'Läs mer på [brons sida](https://example.se/bro?a=1&b=(2)).',
  'FAKTA: Bron',
  '**Fördelning:**',
  'Norr: 10 kronor',
  'I dag – 2026-01-01 – *händer* det # inte 1. mycket!',
  'Rättelse: summan var fel & stor <b>.',
);
const inline = fc.array(sentence, { minLength: 1, maxLength: 3 });
const block = fc.oneof(
  { weight: 4, arbitrary: inline.map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: inline.map((parts) => parts.join('\n')) },
  {
    weight: 2,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 4 })
      .map((items) => items.map((item, at) => `${at % 3 === 2 ? '  ' : ''}- ${item}`).join('\n')),
  },
  { weight: 1, arbitrary: sentence.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: sentence.map((text) => `> ${text}`) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.tuple(
          fc.constantFrom('Norr', 'Söder', 'Summa', '**Norr**'),
          fc.constantFrom('10', '1 200,5', '–', ''),
        ),
        { minLength: 1 },
      )
      .map((rows) =>
        ['| Län (mnkr) | 2026 |', '| - | - |', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'),
      ),
  },
);

/** A Markdown document that looks like a release, with front matter. */
export const arbitraryRelease: fc.Arbitrary<string> = fc
  .record({
    title: sentence.map((text) => text.replace(/[\n[\]*<>#]/g, '')),
    kind: fc.constantFrom('Pressmeddelande', 'Pressinbjudan', 'Nyhet'),
    blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
  })
  .map(
    ({ title, kind, blocks }) =>
      `---\npublished: 2025-12-03\npublisher: Region Norrbotten\nkind: ${kind}\n---\n\n# ${title}\n\n${blocks.join('\n\n')}\n`,
  );
