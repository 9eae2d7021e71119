import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/parse/body/body.js';

const base = 'https://via.tt.se/pressmeddelande/4250101/ny-bro?publisherId=1';
const bodyOf = (html: string) => readBody({ form: 'html', value: html }, base);
const textOf = (html: string) => bodyOf(html).outline.text;

describe('an HTML body', () => {
  it('keeps headings, paragraphs, nested lists and quotes in order', () => {
    const { markdown, html } = bodyOf(
      '<h2>Bakgrund</h2><p>Bron <strong>byggs</strong> nu.</p><ul><li>Norr<ul><li>Brofäste</li></ul></li><li>Söder</li></ul><blockquote><p>Äntligen</p></blockquote>',
    );
    expect(markdown).toBe('## Bakgrund\n\nBron **byggs** nu.\n\n- Norr\n  - Brofäste\n- Söder\n\n> Äntligen');
    expect(html).toBe(
      '<h2>Bakgrund</h2>\n<p>Bron <strong>byggs</strong> nu.</p>\n<ul>\n<li>Norr\n<ul>\n<li>Brofäste</li>\n</ul></li>\n<li>Söder</li>\n</ul>\n<blockquote>\n<p>Äntligen</p>\n</blockquote>',
    );
  });

  it('moves all headings one down when one of them is as high as the title', () => {
    expect(bodyOf('<h1>Fakta</h1><p>a</p><h2>Mer</h2>').markdown).toBe('## Fakta\n\na\n\n### Mer');
  });

  it('turns blocks out of the inline elements around them', () => {
    expect(bodyOf('<strong><p><strong>Ingress.</strong></p><p>Mer.</p></strong>').markdown).toBe(
      '**Ingress.**\n\n**Mer.**',
    );
    expect(bodyOf('<a href="/bro"><h3>Bron</h3><p>byggs</p></a>').markdown).toBe(
      '### [Bron](https://via.tt.se/bro)\n\n[byggs](https://via.tt.se/bro)',
    );
  });

  it('gives loose text paragraphs of its own', () => {
    expect(textOf('Först<div>sedan<p>då</p>nu <b>igen</b></div>sist')).toBe(
      'Först\n\nsedan\n\ndå\n\nnu igen\n\nsist',
    );
  });

  it('gives a list that stands between items to the item before it', () => {
    expect(
      bodyOf('<ul><li>Kultur:</li><ul><li>Museet</li></ul><ul><li>Teatern</li></ul><li>Idrott</li></ul>')
        .markdown,
    ).toBe('- Kultur:\n  - Museet\n  - Teatern\n- Idrott');
  });

  it('takes br for the end of a line, two of them for the end of a paragraph', () => {
    expect(textOf('<p>Tid: 10.00<br>Plats: Torget<br/><br>Välkomna</p>')).toBe(
      'Tid: 10.00\nPlats: Torget\n\nVälkomna',
    );
  });

  it('leaves out what is empty', () => {
    expect(
      bodyOf('<p></p><p>&nbsp;</p><p><strong> </strong></p><ul><li></li></ul><h2><br></h2><p>a</p>').markdown,
    ).toBe('a');
  });

  it('moves white space out of bold text and joins what is marked alike', () => {
    expect(bodyOf('<p>Stöd till<b> Norr</b><strong>länken </strong>idag</p>').markdown).toBe(
      'Stöd till **Norrlänken** idag',
    );
  });

  it('leaves a paragraph that is all bold a paragraph', () => {
    const [block] = bodyOf('<p><strong>Fakta:</strong></p>').outline.blocks;
    expect(block).toMatchObject({ type: 'paragraph', strong: [{ start: 0, end: 6 }] });
  });

  it('makes links absolute and opens up those that lead nowhere', () => {
    expect(
      bodyOf(
        '<p><a href="/a?b=1&amp;c=2">ett</a> <a href="javascript:alert(1)">två</a> <a href="#x">tre</a> <a href="tel:070-174 06 05">fyra</a></p>',
      ).html,
    ).toBe(
      '<p><a href="https://via.tt.se/a?b=1&amp;c=2">ett</a> två tre <a href="tel:070-1740605">fyra</a></p>',
    );
  });

  it('reads the entities of old releases', () => {
    expect(
      textOf('<p>V&auml;lkommen &ndash; 10&nbsp;miljoner &amp; mer &#228;n s&aring;</p>\r\n<p>Hej</p>'),
    ).toBe('Välkommen – 10\u00a0miljoner & mer än så\n\nHej');
  });
});

describe('tables', () => {
  it('have a header row and cells on one line', () => {
    const { markdown, outline } = bodyOf(
      '<table><caption>Miljoner kronor</caption><tbody><tr><td><p>Mottagare</p></td><td>2026</td></tr><tr><td>Museet<br>i Provvik</td><td><ul><li>1</li><li>2</li></ul></td></tr></tbody></table>',
    );
    expect(markdown).toBe('Miljoner kronor\n\n| Mottagare | 2026 |\n| - | - |\n| Museet i Provvik | 1 2 |');
    expect(outline.text).toBe('Miljoner kronor\n\nMottagare | 2026\nMuseet i Provvik | 1 2');
  });

  it('keep their columns where cells reach over several', () => {
    expect(
      bodyOf(
        '<table><tr><th rowspan="2">Län</th><th colspan="2">År</th></tr><tr><td>2026</td><td>2027</td></tr><tr><td>Norr</td><td>1</td><td>2</td></tr></table>',
      ).markdown,
    ).toBe('| Län | År | |\n| - | - | - |\n| | 2026 | 2027 |\n| Norr | 1 | 2 |');
  });

  it('of one column are opened up: boxes that only lay out', () => {
    expect(bodyOf('<table><tr><td><h3>Fakta</h3><ul><li>en</li></ul></td></tr></table>').markdown).toBe(
      '### Fakta\n\n- en',
    );
  });

  it('that would be mostly padding are read cell by cell', () => {
    const wide = `<tr>${'<td>a</td>'.repeat(2_000)}</tr>`;
    expect(textOf(`<table>${wide}${'<tr><td>b</td></tr>'.repeat(2_000)}</table>`).length).toBeLessThan(
      20_000,
    );
  });
});

describe('pictures and embeds', () => {
  it('stand where they stood, with the caption of their figure', () => {
    const { markdown, images } = bodyOf(
      '<p>a</p><figure class="content-figure"><img src="/bild.jpg" alt="Bro"><figcaption>Bron i kvällsljus.<br>Foto: Kim Exempelsson</figcaption></figure><p>b</p>',
    );
    expect(markdown).toBe(
      'a\n\n![Bro](https://via.tt.se/bild.jpg "Bron i kvällsljus. Foto: Kim Exempelsson")\n\nb',
    );
    expect(images).toEqual([
      { url: 'https://via.tt.se/bild.jpg', caption: 'Bron i kvällsljus. Foto: Kim Exempelsson', alt: 'Bro' },
    ]);
  });

  it('embeds are replaced by links', () => {
    expect(
      bodyOf(
        '<p>a</p><iframe src="https://www.example.se/film/1" title="Film om bron"></iframe><video><source src="/film.mp4"></video>',
      ).markdown,
    ).toBe('a\n\n[Film om bron](https://www.example.se/film/1)\n\n<https://via.tt.se/film.mp4>');
    expect(
      bodyOf(
        '<p>a <span class="prs-content-placeholder"><span>Innehållet visas inte. <a href="https://www.example.se/karta">Öppna</a></span></span></p>',
      ).markdown,
    ).toBe('a\n\n<https://www.example.se/karta>');
  });

  it('pictures inside the page itself are left out', () => {
    expect(bodyOf('<p>a<img src="data:image/png;base64,AAAA"></p>')).toMatchObject({
      markdown: 'a',
      images: [],
    });
  });
});
