import type { Person } from '../release/document.js';

/** `Kim Strand (S), ordförande i nämnden, Region Norrbotten`: what a person is, as far as it is known. */
export function describedPerson(person: Person): string {
  const name = [person.name, person.party && `(${person.party})`].filter(Boolean).join(' ');
  return [name, person.title, person.organisation].filter(Boolean).join(', ');
}
