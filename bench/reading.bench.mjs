// How fast a release is read, against the cheapest and the usual way of reading a page.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { load } from 'cheerio';
import { JSDOM } from 'jsdom';
import { parseInput } from '../dist/parse/parse.js';
import { inTurns, median } from './measure.mjs';

const pages = new URL('../fixtures/pressroom/recorded/pages/', import.meta.url);
const kilobytes = 1024;

/** The largest recorded page, grown to 100 KB by what real pages have more of: style rules and lists of other releases. */
function realisticPage() {
  const [name] = readdirSync(pages).sort(
    (a, b) => statSync(new URL(b, pages)).size - statSync(new URL(a, pages)).size,
  );
  const page = readFileSync(new URL(name, pages), 'utf8');
  const rule = '.sc-hash{display:flex;margin:0 auto;padding:1rem 2rem;color:rgba(0,0,0,.87)}\n';
  const item =
    '<div class="sc-hash"><h3 class="latest-release__title"><a href="/pressmeddelande/1/x">Rubrik <small>3.12.2025</small></a></h3><p>Text</p></div>\n';
  const missing = 100 * kilobytes - Buffer.byteLength(page);
  const half = Math.max(0, Math.floor(missing / 2));
  return page
    .replace('</head>', () => `<style>${rule.repeat(Math.ceil(half / rule.length))}</style></head>`)
    .replace('</body>', () => `${item.repeat(Math.ceil(half / item.length))}</body>`);
}

/** An answer with a hundred releases of 6 KB each, made of a recorded one. */
function apiAnswer() {
  const folder = new URL('../fixtures/documents/api-answer.json', import.meta.url);
  const [first] = JSON.parse(readFileSync(folder, 'utf8')).releases;
  const paragraph =
    '<p>Nämnden beslutade att avsätta 1,5 miljoner kronor till föreningar i länet under 2026.</p>\n';
  const missing = 6 * kilobytes - Buffer.byteLength(JSON.stringify(first));
  const body = first.body + paragraph.repeat(Math.max(0, Math.ceil(missing / Buffer.byteLength(paragraph))));
  const releases = Array.from({ length: 100 }, (_, index) => ({ ...first, body, id: 1000 + index }));
  return Buffer.from(JSON.stringify({ releases, nextPage: 0, totalCount: 100 }));
}

function readAll(bytes) {
  let count = 0;
  for (const parsed of parseInput(bytes)) {
    if ('error' in parsed) throw parsed.error;
    count += 1;
  }
  return count;
}

export default function bench() {
  const page = realisticPage();
  const bytes = Buffer.from(page);
  const [ours, dom] = inTurns([() => readAll(bytes), () => load(page)]);
  const [again, usual] = inTurns(
    [
      () => readAll(bytes),
      () => {
        const { window } = new JSDOM(page);
        new Readability(window.document).parse();
        window.close();
      },
    ],
    6000,
  );
  const answer = apiAnswer();
  const seconds = [];
  for (let round = 0; round < 7; round += 1) {
    const began = performance.now();
    readAll(answer);
    seconds.push((performance.now() - began) / 1000);
  }
  const rate = 100 / median(seconds);
  const size = `${Math.round(bytes.length / kilobytes)} KB page`;
  return [
    {
      what: 'page to document / cheerio.load',
      ratio: ours / dom,
      atMost: 1,
      detail: `${size}: ${ours.toFixed(2)} ms against ${dom.toFixed(2)} ms`,
    },
    {
      what: 'jsdom + readability / page to document',
      ratio: usual / again,
      atLeast: 20,
      detail: `${size}: ${usual.toFixed(1)} ms against ${again.toFixed(2)} ms`,
    },
    {
      what: 'API releases of 6 KB in a second / 200',
      ratio: rate / 200,
      atLeast: 1,
      detail: `${rate.toFixed(0)} a second`,
    },
  ];
}
