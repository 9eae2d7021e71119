import { describe, expect, it } from 'vitest';
import { readKind } from '../../../src/parse/facts/kind.js';
import { readingOfMarkdown } from '../reading-of.js';

const kindOf = (markdown: string, label: string | null = null) =>
  readKind(label, readingOfMarkdown(markdown));

describe('the kind of a release', () => {
  it("is what the source's label says", () => {
    expect(kindOf('# Ny bro', 'Pressinbjudan')).toBe('press-invitation');
    expect(kindOf('# Ny bro', 'Nyhet')).toBe('news');
    expect(kindOf('# Inbjudan till pressträff', 'Kort meddelande')).toBe('short-message');
    expect(kindOf('# Ny bro', 'Börsmeddelande')).toBe('other');
  });

  it.each([
    '# Pressinbjudan: Nya bron invigs',
    '# Inbjudan till pressträff om bron',
    '# Ny tid: Pressträff om bron',
    '# Press invitation: the bridge opens',
  ])('is an invitation where the title of a release says so: %s', (markdown) => {
    expect(kindOf(markdown, 'Pressmeddelande')).toBe('press-invitation');
    expect(kindOf(markdown)).toBe('press-invitation');
  });

  it.each([
    '# Nya bron invigs\n\nVälkomna!\n\nTid: Torsdag 4 december kl. 10\nPlats: Brofästet',
    '# Ministern besöker Provvik\n\n**Tid för media:** kl. 15.00\n**Plats:** Torget\n\nAckreditering krävs.',
    '# Visit to Provvik\n\n- Time: 10 am\n- Place: the square\n\nPress conference at noon.',
  ])('is an invitation where it has time, place and words that invite', (markdown) => {
    expect(kindOf(markdown, 'Pressmeddelande')).toBe('press-invitation');
  });

  it.each([
    '# Pressträff om bron\n\nVälkommen torsdag 4 december klockan 11.00.',
    '# Ministern besöker Provvik\n\nProgrampunkter öppna för media\n\n11.00             Skolmyndigheten',
    '# Nytt om banan\n\nProjektet inbjuder media till Kulturhuset, måndag 18 april klockan 10:30.',
    '# Nytt betänkande\n\nUtredaren finns tillgänglig för en pressträff torsdag 28 oktober kl. 16.30.',
    '# Ministern i Provvik\n\nMedia är välkomna.\n\n### 10:30 Besök på bron\n\nPlats: Brofästet',
    '# Ministern i Provvik\n\nJournalister är välkomna.\n\nTorsdag 4 december 18:00-19:30\nPlats: Brofästet',
  ])('is an invitation where a press meeting or a line opens with its time', (markdown) => {
    expect(kindOf(markdown)).toBe('press-invitation');
  });

  it.each([
    '# Efter pressträffen: ny bro\n\nBron byggs i vår.',
    '# Nya bron är klar\n\nDen öppnar på torsdag.',
    '# Öppettider i jul\n\nTid: 8–16\nPlats: Receptionen',
    '# Plats för fler\n\nTid är pengar: det vet journalisterna.',
  ])('is a release everywhere else', (markdown) => {
    expect(kindOf(markdown)).toBe('press-release');
  });
});
