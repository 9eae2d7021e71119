import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidingOf, type WithheldPerson } from '../../../src/store/hiding/hiding.js';
import type { TextForm } from '../../../src/store/hiding/passages.js';

const asa: WithheldPerson = {
  names: ['Åsa Björk'],
  emails: ['asa.bjork@example.se'],
  phones: ['+46701740611'],
};
const hidden = (text: string, form: TextForm = 'words', person: Partial<WithheldPerson> = asa) =>
  hidingOf({ names: [], emails: [], phones: [], ...person }, () => {})(text, form);

describe('a name in a text', () => {
  it.each([
    ['decomposed in the text', 'Åsa Björk'.normalize('NFD'), 'Åsa Björk'],
    ['decomposed as it was given', 'Åsa Björk', 'Åsa Björk'.normalize('NFD')],
    ['in other letters', 'ÅSA BJÖRKS', 'åsa björk'],
    ['with a soft hyphen and a zero-width space', 'Å\u00adsa Bjö\u200brk', 'Åsa Björk'],
    ['with a hyphen that does not break', 'Åsa\u2011Maria', 'Åsa-Maria'],
    ['with a minus sign', 'Åsa−Maria', 'Åsa\u2010Maria'],
    ['over a line behind its hyphen', 'Åsa-\nMaria', 'Åsa-Maria'],
    ['with ligatures', 'So\ufb01a Lind', 'Sofia Lind'],
    ['with another apostrophe', 'Pat O’Brien', "Pat O'Brien"],
    ['in two cells of a table', 'Åsa | Björk', 'Åsa Björk'],
    ['over a line', 'Åsa\nBjörk', 'Åsa Björk'],
    ['with marks that mark nothing', '_Åsa_\\ *Björk*', 'Åsa Björk'],
  ])('is found %s', (_, text, name) => {
    const result = hidden(text, 'words', { names: [name] });
    expect(result).not.toMatch(/\p{L}/u);
    expect(result).toHaveLength(text.length);
  });

  it.each([
    ['markdown', 'Åsa\\\nBjörk ringer', '███\\\n█████ ringer'],
    ['markdown', '| Åsa | Björk | 12 |', '| ███ | █████ | 12 |'],
    ['markdown', '> Åsa\n> Björk', '> ███\n> █████'],
    ['markdown', '**Å**sa __Björk__', '**█**██ __█████__'],
    ['markdown', '[Åsa](https://example.se/asa) Björk', '[███](https://example.se/asa) █████'],
    [
      'markdown',
      '![Åsa Björk](https://example.se/a.jpg "Åsa Björk")',
      '![███ █████](https://example.se/a.jpg "███ █████")',
    ],
    ['html', '<tr><td>Åsa</td><td>Björk</td></tr>', '<tr><td>███</td><td>█████</td></tr>'],
    ['html', '<p>&Aring;sa, <b>Å</b>sa&#160;Bj&#246;rk</p>', '<p>&Aring;sa, <b>█</b>██&#160;██████████</p>'],
    [
      'html',
      '<img src="a.jpg" alt="Åsa Björk" title="Åsa &amp; Björk">',
      '<img src="a.jpg" alt="███ █████" title="Åsa &amp; Björk">',
    ],
  ] as const)('is found in the %s %s', (form, text, result) => {
    expect(hidden(text, form)).toBe(result);
  });

  it('is not found in the words of others', () => {
    const others = 'Åsa Björkman, Kåsa Björk, Åsa och Björk, <Åsa Berg>, Li*nda*';
    expect(hidden(others)).toBe(others);
    expect(hidden('**Li**nda', 'markdown', { names: ['Li'] })).toBe('**Li**nda');
  });

  it.each([
    [
      'html',
      '<ul>\n<li>Li sa</li>\n</ul><a href="https://example.li/li/li.html">li</a>',
      '<ul>\n<li>██ sa</li>\n</ul><a href="https://example.li/li/li.html">██</a>',
    ],
    ['html', '<p>a < li > b, Li</p', '<p>a < ██ > b, ██</p'],
    [
      'markdown',
      '[Li](https://example.se/li) <https://example.se/li> info@example.li',
      '[██](https://example.se/li) <https://example.se/li> info@example.li',
    ],
    [
      'words',
      'Se https://example.se/li eller www.example.se/li, säger Li.',
      'Se https://example.se/li eller www.example.se/li, säger ██.',
    ],
    ['address', 'https://example.se/li?q=li%20li', 'https://example.se/li?q=li%20li'],
    ['address', 'mailto:press@example.se?subject=Till%20Li', 'mailto:press@example.se?subject=Till%20██'],
  ] as const)('is neither markup nor the address of a page: %s %s', (form, text, result) => {
    expect(hidden(text, form, { names: ['Li'] })).toBe(result);
  });

  it('without a letter hides nothing', () => {
    expect(hidden('Mio Bergdal (S), 070-174 06 11', 'words', { names: ['', '  ', '(', '-', '|'] })).toBe(
      'Mio Bergdal (S), 070-174 06 11',
    );
  });
});

describe('an address or a number in a text', () => {
  it.each([
    ['words', 'asa.bjork (at) example.se'],
    ['words', 'asa.bjork(at)example.se'],
    ['words', 'asa.bjork[at]example.se'],
    ['words', 'asa.bjork (snabel-a) example.se'],
    ['words', 'asa.bjork (a) example.se'],
    ['words', 'asa.bjork\u200b@example.se'],
    ['words', 'Asa.Bjork@Example.se'],
    ['markdown', '**asa.bjork**@example.se'],
    ['markdown', 'asa.bjork \\[at] example.se'],
    ['markdown', 'asa.bjork \\(at) example.se'],
    ['markdown', 'asa\\.bjork@example.se'],
    ['markdown', '<mailto:asa%2Ebjork@example.se>'],
    ['markdown', '<asa.bjork@example.se>'],
    ['html', '<b>asa.bjork</b>@example.se'],
    ['html', 'asa<wbr>.bjork@example.se'.replace('<wbr>', '&shy;')],
    ['address', 'mailto:asa%2Ebjork@example.se'],
    ['address', 'mailto:asa%2ebjork%40example%2Ese'],
    ['address', 'https://example.se/?to=asa.bjork%40example.se'],
    ['markdown', '**070**-174 06 11'],
    ['html', '<b>070</b>-174&nbsp;06&nbsp;<i>11</i>'],
    ['words', '070‑174 06 11, +46 (0)70-174 06 11, 0046701740611'],
    ['address', 'tel:+46701740611'],
    ['address', 'tel:070%2D174%2006%2011'],
  ] as const)('is found in the %s %s', (form, text) => {
    const result = hidden(text, form);
    expect(result).toHaveLength(text.length);
    expect(result).not.toMatch(/asa|bjork|174|0611|06 11/i);
  });

  it('is found in a link of either form, and the link stays one', () => {
    expect(hidden('<a href="mailto:asa%2Ebjork@example.se">Mejla</a>', 'html')).toBe(
      `<a href="mailto:${'█'.repeat(22)}">Mejla</a>`,
    );
    expect(hidden('[Mejla](mailto:asa.bjork@example.se) [Ring](tel:+46701740611)', 'markdown')).toBe(
      `[Mejla](mailto:${'█'.repeat(20)}) [Ring](tel:${'█'.repeat(12)})`,
    );
  });

  it('is found where text runs into it, and not as a part of another', () => {
    expect(hidden('070-174 06 12asa.bjork@example.seMio Bergdal')).toBe(
      `070-174 06 12${'█'.repeat(20)}Mio Bergdal`,
    );
    for (const other of [
      'maj-asa.bjork@example.se',
      'xasa.bjork@example.se',
      'asa.bjork@example.seminarium.se',
    ]) {
      expect(hidden(other)).toBe(other);
    }
  });
});

it('who is found is told as it was given', () => {
  const found = new Set<string>();
  const hide = hidingOf({ ...asa, names: ['ÅSA BJÖRK', 'Bo Ek'] }, (given) => found.add(given));
  hide('Åsa Björk, 070-174 06 11', 'words');
  expect([...found].sort()).toEqual(['+46701740611', 'ÅSA BJÖRK']);
});

it('any text in any form is as long as before, and hiding twice is hiding once', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Åsa',
      ' Björk',
      '*',
      '\\',
      '\n',
      '|',
      '](',
      ')',
      '<b>',
      '</b>',
      '<a href="',
      '">',
      '&nbsp;',
      '%20',
      '\u0308',
      '@',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.constantFrom<TextForm>('words', 'markdown', 'html', 'address'),
      (text, form) => {
        const once = hidden(text, form);
        expect(once).toHaveLength(text.length);
        expect(hidden(once, form)).toBe(once);
      },
    ),
  );
});

it.each([
  ['Åsa', '*'],
  ['Åsa', ' '],
  ['Åsa ', '\\\n'],
  ['', '](a '],
  ['](a', ' '],
  ['', '](<a'],
  ['', '<a x="'],
  ['', '<a x=\'"'],
  ['<a', ' b'],
  ['', '&#'],
  ['', '%2'],
  ['a', '\u0308'],
  ['', 'asa.bjork('],
  ['asa.bjork', ' '],
  ['Åsa Björk', '*'],
  ['Åsa Björk*', '`'],
  ['Åsa-', '* '],
  ['asa.bjork', '*'],
  ['asa.bjork@', '*'],
  ['', '070-174 '],
  ['', 'www.'],
])('what begins with %j and goes on with %j is read in linear time', (start, again) => {
  const text = start + again.repeat(60_000 / again.length);
  for (const form of ['words', 'markdown', 'html', 'address'] as const) {
    const before = process.cpuUsage();
    hidden(text, form, { ...asa, names: ['Åsa Björk', 'Åsa-Maria Lind'] });
    expect(process.cpuUsage(before).user).toBeLessThan(15e5);
  }
});
