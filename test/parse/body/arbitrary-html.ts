import fc from 'fast-check';

/** Words and signs that Markdown, HTML or Unicode have something to say about. */
const word = fc.constantFrom(
  'Provvik',
  'länken',
  '10',
  '513,8&nbsp;miljoner',
  '1.',
  '2)',
  '-',
  '–',
  '+',
  '*',
  '**',
  '_',
  '__x__',
  '#',
  '##',
  '>',
  '|',
  '\\',
  '`',
  '~~~',
  '[a]',
  '[a](b)',
  '![x]',
  '&amp;',
  '&lt;b&gt;',
  '&amp;amp;',
  '===',
  '---',
  ':',
  'kim@example.se',
  'www.example.se',
  'https://example.se/a_b?c=d&amp;e',
  'a\u00adb',
  '\u200b',
  '&#150;',
  'e\u0301',
  '😀',
  '\u2028',
);

const href = fc.constantFrom(
  'https://example.se/a?b=1&amp;c=(2)',
  'https://example.se/',
  '/lokal',
  'mailto:kim@example.se',
  'tel:070-174 06 05',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '',
);
const anywhere = fc.constantFrom(
  '',
  ' class="prs-align--left"',
  ' style="color:red" onclick="alert(1)" id=x',
  ' start="7"',
  ' title="Foto: Kim"',
);

const names =
  'p p div span strong b em i u a h1 h2 h3 h4 ul ol li li blockquote table tr td th caption pre code br hr img figure figcaption dl dt dd iframe script style svg section article custom-tag sup q';
const name = fc.constantFrom(...names.split(' '));

interface Parts {
  html: string;
  element: string;
  list: string;
  table: string;
  line: string;
}

const { html } = fc.letrec<Parts>((tie) => ({
  html: fc
    .array(
      fc.oneof(
        { maxDepth: 5, depthIdentifier: 'html' },
        word,
        fc.constantFrom(' ', '\n', '&nbsp;', '<br>'),
        tie('line'),
        tie('element'),
        tie('list'),
        tie('table'),
      ),
      { maxLength: 6, depthIdentifier: 'html' },
    )
    .map((parts) => parts.join('')),
  line: fc
    .array(
      fc.record({ tag: fc.constantFrom('', 'strong', 'em', 'b', 'a'), href, inside: tie('html'), word }),
      { minLength: 1, maxLength: 4 },
    )
    .map((marks) =>
      marks
        .map(({ tag, href: to, inside, word: own }) =>
          tag === '' ? own : `<${tag}${tag === 'a' ? ` href="${to}"` : ''}>${own}${inside}</${tag}>`,
        )
        .join(''),
    ),
  element: fc
    .record({ name, anywhere, href, inside: tie('html'), closed: fc.boolean() })
    .map(({ name: tag, anywhere: given, href: to, inside, closed }) => {
      const attributes =
        tag === 'a' ? ` href="${to}"` : /^(?:img|iframe)$/.test(tag) ? ` src="${to}" alt="*a*"` : '';
      return `<${tag}${attributes}${given}>${inside}${closed ? `</${tag}>` : ''}`;
    }),
  list: fc
    .record({
      tag: fc.constantFrom('ul', 'ol'),
      items: fc.array(tie('html'), { minLength: 1, maxLength: 4 }),
    })
    .map(({ tag, items }) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${tag}>`),
  table: fc
    .array(fc.array(tie('html'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((rows) => {
      const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
      return `<table>${lines.join('')}</table>`;
    }),
}));

/** HTML as nobody should write it: every kind of nesting, unclosed, with what is dangerous and what is Markdown. */
export const arbitraryHtml: fc.Arbitrary<string> = html;
