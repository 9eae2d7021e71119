// How fast a release is read, against the cheapest and the usual way of reading a page, how fast the command line is with
// one, and whether the time grows no faster than the input, however hostile.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';
import { parseInput } from '../dist/parse/parse.js';
import { inTurns } from './measure.mjs';

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
  for (const parsed of parseInput(bytes)) if ('error' in parsed) throw parsed.error;
}

/** What costs a careless reader the square of its length: sums without end, tags, quotations, addresses. */
const hostile = {
  sums: (size) => `# Rubrik\n\n${'miljoner och '.repeat(size / 13)}`,
  tags: (size) => `<html><body><h1>Rubrik</h1>${'<div>'.repeat(size / 5)}`,
  quotations: (size) => `# Rubrik\n\n${'– Bra, säger hon. '.repeat(size / 18)}`,
  addresses: (size) => `# Rubrik\n\nKontakt: ${'a@b- '.repeat(size / 5)}`,
};

/** Times of one kind of hostile input at two sizes, one four times the other. */
function growth(make) {
  const inputs = [250, 1000].map((size) => Buffer.from(make(size * kilobytes)));
  return inTurns(
    inputs.map((bytes) => () => [...parseInput(bytes)]),
    1500,
  );
}

/** Seconds from the start of a process to its end, everything it loads included; the fastest of nine, for the others waited. */
function processSeconds(commands) {
  const seconds = commands.map(() => []);
  for (let round = 0; round < 9; round += 1) {
    commands.forEach((words, index) => {
      const began = performance.now();
      const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      seconds[index].push((performance.now() - began) / 1000);
    });
  }
  return seconds.map((rounds) => Math.min(...rounds));
}

const program = fileURLToPath(new URL('../dist/program/main.js', import.meta.url));
const oneFile = fileURLToPath(new URL('../fixtures/documents/plan-archived.txt', import.meta.url));
const nothingButCheerio = ['--input-type=module', '-e', `import '${import.meta.resolve('cheerio')}'`];

export default async function bench() {
  // First, so that no yardstick's code and garbage is in its way.
  const answer = apiAnswer();
  const [hundred] = inTurns([() => readAll(answer)], 5000);
  const rate = 100_000 / hundred;
  const page = realisticPage();
  const bytes = Buffer.from(page);
  const size = `${Math.round(bytes.length / kilobytes)} KB page`;
  const [ours, dom] = inTurns([() => readAll(bytes), () => load(page)], 6000);
  const { JSDOM } = await import('jsdom');
  const { Readability } = await import('@mozilla/readability');
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
  const [start, yardstick] = processSeconds([[program, 'parse', oneFile], nothingButCheerio]);
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
    {
      what: 'seconds of `pressbud parse` on one file / 0.4',
      ratio: start / 0.4,
      atMost: 1,
      detail: `${start.toFixed(2)} s from start to end`,
    },
    {
      what: '`pressbud parse` on one file / importing cheerio',
      ratio: start / yardstick,
      atMost: 2,
      detail: `${start.toFixed(2)} s against ${yardstick.toFixed(2)} s for a process that does only that`,
    },
    ...Object.entries(hostile).map(([name, make]) => {
      const [small, large] = growth(make);
      return {
        what: `four times as many ${name}, times the time`,
        ratio: large / small,
        atMost: 7,
        detail: `1 MB in ${large.toFixed(0)} ms, 250 KB in ${small.toFixed(0)} ms`,
      };
    }),
  ];
}
