// Asks the caniemail data whether the big clients understand what the mails are made of.
//   node .ci/mail-checks/clients.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caniemail } from 'caniemail';

const clients = ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*', 'samsung-email.*'];

/** What some clients leave out, and why the mail is whole and readable without it. */
const harmless = {
  '<style> element': 'everything needed is inline; light colours stay',
  '@media': 'light colours and the wide table stay',
  'Type selector': 'only inside the style sheet',
  'color-scheme CSS property': 'colours are explicit',
  'color-scheme meta tag': 'colours are explicit',
  'display:none': 'the preheader is hidden by its height and by mso-hide too',
  'max-height property': 'the preheader is hidden by display and by mso-hide too',
  overflow: 'the preheader is hidden by display and by mso-hide too',
  'overflow-wrap': 'long words are broken by word-break, or widen the column',
  'word-break': 'long words are broken by overflow-wrap, or widen the column',
  'border-radius': 'corners are square',
  'role attribute': 'layout tables have one column and read in order',
  '<body> element': 'its colour, language and direction stand on the first element inside too',
};

const folder = process.argv[2];
const unexpected = new Map();
let mails = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
  mails += 1;
  const { issues } = caniemail({ clients, html: readFileSync(join(folder, name), 'utf8') });
  for (const [client, list] of issues.errors ?? [])
    for (const { title } of list)
      if (!(title in harmless)) unexpected.set(title, (unexpected.get(title) ?? new Set()).add(client));
}
for (const [title, where] of unexpected) process.stderr.write(`${title}: not in ${[...where].join(', ')}\n`);
if (unexpected.size > 0 || mails === 0) process.exit(1);
process.stdout.write(
  `caniemail: ${mails} mails, no error beyond ${Object.keys(harmless).length} that do no harm\n`,
);
