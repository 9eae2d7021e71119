import type { DemoObserver } from '../demo/demo.js';
import type { IngestSummary } from '../ingest/ingest.js';
import { formatDateTime } from '../present/dates.js';
import type { StoredRelease } from '../store/releases.js';
import type { CommonOptions, Io } from './io.js';
import { type Progress, progress } from './progress.js';
import { type Column, table } from './table.js';

export interface DemoView extends DemoObserver {
  checked(problems: readonly string[]): void;
  serving(publicUrl: string): void;
}

const number = (count: (release: StoredRelease) => number) => (release: StoredRelease) =>
  String(count(release) || '·');

const columns: readonly Column<StoredRelease>[] = [
  {
    heading: 'published',
    cell: ({ document }) => document.publishedAt?.slice(0, 16).replace('T', ' ') ?? '',
  },
  { heading: 'kind', cell: ({ document }) => document.kind.replace('press-', '') },
  { heading: 'contacts', cell: number(({ document }) => document.contacts.length), align: 'right' },
  { heading: 'quotes', cell: number(({ document }) => document.quotes.length), align: 'right' },
  { heading: 'amounts', cell: number(({ document }) => document.amounts.length), align: 'right' },
  { heading: 'budget', cell: number(({ document }) => document.budget.length), align: 'right' },
  { heading: 'title', cell: ({ document }) => document.title, most: 60 },
];

/** Shows the demo as it happens; with --json one line of JSON for each step, with --quiet only problems. */
export function demoView(options: CommonOptions, io: Io): DemoView {
  const say = (text: string) => {
    if (!options.quiet && !options.json) io.stdout.write(`${text}\n`);
  };
  const tell = (step: string, facts: object) => {
    if (options.json) io.stdout.write(`${JSON.stringify({ step, ...facts })}\n`);
  };
  let reading: Progress | null = null;
  return {
    opened({ origin, recordedAt, title }) {
      say(
        `The press room of ${title}, recorded ${formatDateTime(recordedAt.toISOString(), 'en')}, replayed at ${origin}\n`,
      );
      tell('opened', { origin, recordedAt });
    },
    progress(event) {
      if (options.quiet || options.json) return;
      reading ??= progress('Reading', io.stdout);
      if (event.type === 'listed') reading.total(event.total);
      else reading.step(event.title);
    },
    ingested(summary, releases, embargoed) {
      reading?.end();
      say(`\n${table(releases, columns)}\n`);
      for (const { document } of embargoed) {
        say(`Kept back until ${document.publishedAt?.slice(0, 16).replace('T', ' ')}: ${document.title}`);
      }
      say(`\nIngested   ${ingestedText(summary)}`);
      tell('ingested', summary);
    },
    published(result) {
      say(`Published  ${result.written.length} files written, ${result.removed.length} removed`);
      tell('published', result);
    },
    digested(round, inbox) {
      const mails = round.sent === 1 ? '1 mail' : `${round.sent} mails`;
      say(`Digest     ${mails} sent, ${inbox.messages.length} in the inbox`);
      tell('digested', { ...round, inbox: inbox.messages.length });
    },
    checked(problems) {
      for (const problem of problems) io.stderr.write(`pressbud: demo: ${problem}\n`);
      if (problems.length === 0) say('Checked    every document, feed and mail is there and readable');
      tell('checked', { problems });
    },
    serving(publicUrl) {
      say(
        [
          '',
          `  Site     ${publicUrl}/`,
          `  Feeds    ${publicUrl}/feeds.html`,
          `  Inbox    ${publicUrl}/inbox`,
          `  Status   ${publicUrl}/status`,
          '',
          'Ctrl-C ends it.',
        ].join('\n'),
      );
      tell('serving', { publicUrl });
    },
  };
}

function ingestedText(summary: IngestSummary): string {
  const { found, new: fresh, revised, unchanged, failed, notModified } = summary;
  if (notModified) return '0 new: the press room has not changed since the last time (304 Not Modified)';
  return `${fresh} new, ${revised} revised, ${unchanged} unchanged, ${failed.length} failed, of ${found} found`;
}
