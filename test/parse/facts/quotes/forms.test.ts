import { describe, expect, it } from 'vitest';
import { readQuotes } from '../../../../src/parse/facts/quotes.js';
import { readingOfMarkdown } from '../../reading-of.js';

const speakers = [
  { name: 'Anna Lidberg', party: null, title: 'infrastrukturminister', pronoun: 'hon' },
  { name: 'Bo Ek', party: 'S', title: 'regionstyrelsens ordförande', pronoun: 'han' },
  { name: 'Eva-Karin Östlund', party: 'M', title: 'oppositionsråd', pronoun: 'hon' },
  { name: 'Nils af Ugglas', party: null, title: 'generaldirektör på Trafikverket', pronoun: 'han' },
  { name: 'Siv Rosenby', party: null, title: 'verksamhetschef vid Norrby sjukhus', pronoun: 'hon' },
  { name: 'Fatima El-Sayed', party: 'V', title: 'kommunalråd', pronoun: 'hon' },
];

const sayings = [
  'Det är viktigt att hela länet får ta del av satsningen',
  'Vi ser att behoven växer. Nu tar vi nästa steg',
  'Äntligen kan vi börja bygga',
  'Jag är glad över beslutet, som betyder mycket för oss alla',
  'Fler ska kunna resa med tåg – det är bra för klimatet',
];

const verbs =
  'säger menar berättar konstaterar framhåller kommenterar förklarar betonar understryker tillägger anser påpekar hävdar påminner summerar fortsätter'.split(
    ' ',
  );

/** Ways to say who says what. */
const forms = [
  '– <said>, <verb> <who>, <title>.',
  '- <said>, <verb> <who>, <title>.',
  '— <said>, <verb> <title> <who>.',
  '–<said>, <verb> <who>, <title>.',
  '− <said>, <verb> <who>, <title>.',
  '» <said>, <verb> <who>, <title>.',
  '– <said>! <verb> <who>, <title>.',
  '– <said>! <Verb> <who>, <title>.',
  '– <said>, <verb> <who>.',
  '– <said>, så <verb> <who>, <title>.',
  '– <said>, <verb> <who> som är <title>.',
  '– <said>, <verb> <who>, <title>, i en kommentar.',
  '– <said>, <verb> <title> <who> i en kommentar till beslutet.',
  '– <said>, <verb> <who>, <title>, och lägger till att arbetet är i gång.',
  '”<said>”, <verb> <who>, <title>.',
  '"<said>", <verb> <who>, <title>.',
  '”<said>.” <Verb> <who>, <title>.',
  '– ”<said>”, <verb> <who>, <title>.',
  '**– <said>, <verb> <who>, <title>.**',
  '*– <said>*, <verb> <who>, <title>.',
  '– *<said>*, <verb> <who>, <title>.',
  '> – <said>, <verb> <who>, <title>.',
  '<who>, <title>, <verb>:\n\n– <said>.',
  '<who>, <title>, är nöjd med beslutet.\n\n– <said>, <verb> <pronoun>.',
];

describe('what is said', () => {
  it.each(forms)('is read from %j with every verb of speech', (form) => {
    const releases = verbs.map((verb, index) => {
      const speaker = speakers[(index + form.length) % speakers.length] ?? speakers[0];
      const said = sayings[(index * 2 + form.length) % sayings.length] ?? '';
      const fields: Record<string, string> = {
        said,
        verb,
        Verb: verb.charAt(0).toUpperCase() + verb.slice(1),
        title: speaker?.title ?? '',
        pronoun: speaker?.pronoun ?? '',
        who: speaker?.party ? `${speaker.name} (${speaker.party})` : (speaker?.name ?? ''),
      };
      const text = form.replace(/<(\w+)>/g, (_, field: string) => fields[field] ?? '');
      return { text, quotes: [[said, speaker?.name, speaker?.party]] };
    });
    const read = releases.map(({ text }) => {
      const body = `Nämnden har fattat beslut om vägarna.\n\n${text}\n\nBygget tar två år.`;
      const quotes = readQuotes(readingOfMarkdown(body));
      return {
        text,
        quotes: quotes.map((quote) => [
          quote.text.replace(/[.!]$/, ''),
          quote.speaker.name,
          quote.speaker.party,
        ]),
      };
    });
    expect(read).toEqual(releases);
  });
});
