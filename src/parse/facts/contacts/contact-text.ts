import type { Contact } from '../../../release/document.js';
import { atomsOf } from './atoms.js';
import { contactsFromAtoms } from './block.js';
import { findChannels } from './channels.js';
import { cueAtStart, endsContacts } from './cues.js';
import { isDescription } from './descriptions.js';

/**
 * Reads a platform's contact text, also the archived form, where name, title, number, e-mail and the next name run together
 * ("Anna Lind (S)Regionråd\nTel:070-174 06 05anna.lind@example.seBo EkDirektör"). Lines that describe the organisation
 * are no contacts.
 */
export function contactsInBlock(text: string): Contact[] {
  const kept: string[] = [];
  let heading: string | null = null;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (endsContacts(words)) break;
    if (isDescription(words)) continue;
    const cue = cueAtStart(words);
    const rest = cue ? words.slice(cue.length).trim() : words;
    if (cue?.function && kept.length > 0 && opensWithNumber(rest)) kept.push(`${cue.function}, ${rest}`);
    else {
      if (cue?.function) heading ??= cue.function;
      kept.push(rest);
    }
  }
  const block = kept.join('\n');
  const atoms = atomsOf(block, [], { start: 0, end: block.length });
  return contactsFromAtoms(atoms, {
    provenance: 'contact-block',
    running: false,
    function: heading,
    nameless: true,
  });
}

/** "Presskontakt: 0980-319 200" below somebody else: the number is the desk's. */
function opensWithNumber(words: string): boolean {
  return findChannels(words.slice(0, 120))[0]?.start === 0;
}
