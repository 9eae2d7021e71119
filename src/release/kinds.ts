import type { ReleaseKind } from './document.js';

/**
 * Labels the platforms give their releases, lower case, in the languages they are shown in.
 * Sources: via.tt.se, kommunikasjon.ntb.no, via.ritzau.dk, sttinfo.fi.
 */
const KINDS: ReadonlyMap<string, ReleaseKind> = new Map([
  ['pressmeddelande', 'press-release'],
  ['press release', 'press-release'],
  ['pressemelding', 'press-release'],
  ['pressemeddelelse', 'press-release'],
  ['tiedote', 'press-release'],
  ['lehdistötiedote', 'press-release'],
  ['pressinbjudan', 'press-invitation'],
  ['press invitation', 'press-invitation'],
  ['presseinvitasjon', 'press-invitation'],
  ['presseinvitation', 'press-invitation'],
  ['kutsu', 'press-invitation'],
  ['kutsu tiedotustilaisuuteen', 'press-invitation'],
  ['nyhet', 'news'],
  ['nyheter', 'news'],
  ['nyhed', 'news'],
  ['nyheder', 'news'],
  ['news', 'news'],
  ['uutinen', 'news'],
  ['kort meddelande', 'short-message'],
  ['kortmeddelande', 'short-message'],
  ['short message', 'short-message'],
  ['kort melding', 'short-message'],
  ['kort besked', 'short-message'],
  ['lyhyt tiedote', 'short-message'],
  // Our own names, as front matter may give them.
  ['press-release', 'press-release'],
  ['press-invitation', 'press-invitation'],
  ['short-message', 'short-message'],
]);

/** The kind a label names; "other" for a label nobody has told of, null for no label. */
export function kindOfLabel(label: string | null): ReleaseKind | null {
  if (label === null || label.trim() === '') return null;
  return KINDS.get(label.trim().toLowerCase()) ?? 'other';
}
