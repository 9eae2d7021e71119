import type { BodyLine } from '../body-lines.js';

export function isContactCue(line: BodyLine): boolean {
  return /^(för mer information|för ytterligare information|kontakt|presskontakt)/iu.test(line.text);
}
