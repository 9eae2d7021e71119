import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PressbudError } from '../../src/ports/pressbud-error.js';
import type { Contact, Release } from '../../src/release/document.js';
import { releaseSchema } from '../../src/release/document.js';
import { findRelease, releaseRevisions, saveRelease } from '../../src/store/releases.js';
import { replaceDocument } from '../../src/store/replace-document.js';
import { saveSnapshot } from '../../src/store/snapshots.js';
import { withoutPerson } from '../../src/store/withheld-document.js';
import { withheldFrom, withhold, withholdings } from '../../src/store/withholdings.js';
import { aRelease, seenAt, toSave } from './a-release.js';
import { onEachDatabase } from './each-database.js';

const person = (fields: Partial<Contact> = {}): Contact => ({
  name: 'Kim Strandvall',
  party: null,
  title: 'pressansvarig',
  organisation: null,
  phones: ['+46701740605'],
  emails: ['kim.strandvall@example.se'],
  note: null,
  provenance: 'structured',
  ...fields,
});
const text =
  'Mer film.\nKim Strandvalls plan, säger Kim\u00a0Strandvall.\nRing 070-174 06 05 eller kim.strandvall@example.se.\nKim Strandvallson, 070-174 06 06.';
const markdown = text.replace('kim.strandvall', 'kim\\.strandvall');
const fields: Partial<Release> = {
  body: { text, markdown, html: `<p>${text} <a href="tel:+46701740605">Ring</a></p>` },
  contacts: [person(), person({ name: 'Mio Bergdal', phones: ['+46701740606'], emails: [] })],
  quotes: [
    {
      text: 'Mer film.',
      speaker: { name: 'Kim Strandvall', party: 'S', title: 'ordförande', organisation: null },
      evidence: { in: 'body', start: 0, end: 45, text: text.slice(0, 45) },
    },
  ],
};
const release = aRelease(1, fields);

const kim = { names: ['kim strandvall'], emails: ['kim.strandvall@example.se'], phones: ['+46701740605'] };

describe('a document without a person', () => {
  const withheld = withoutPerson(release, kim);

  it('names them nowhere, neither number nor address, and nobody else is touched', () => {
    const all = JSON.stringify(withheld);
    expect(all).not.toMatch(/Strandvalls? |kim\\*\.strandvall|06 05|740605/i);
    expect(withheld.body.text).toContain('Kim Strandvallson, 070-174 06 06');
    expect(withheld.contacts).toEqual([
      person({ name: 'Mio Bergdal', phones: ['+46701740606'], emails: [] }),
    ]);
    expect(withheld.quotes[0]?.speaker).toMatchObject({ name: null, title: null });
  });

  it.each([
    ['html', '<p><strong>Kim</strong> Strandvall sa</p>', '<p><strong>███</strong> ██████████ sa</p>'],
    ['html', '<p>Kim&nbsp;<em>Strandvalls</em> plan</p>', '<p>███&nbsp;<em>███████████</em> plan</p>'],
    ['html', '<p>Kim<br>Strandvall</p>', '<p>███<br>██████████</p>'],
    ['markdown', '**Kim** *Strandvall* sa', '**███** *██████████* sa'],
    ['markdown', '__Kim Strandvall__', '__███ ██████████__'],
  ] as const)(
    'does not name them in the %s either, whatever stands between the words: %s',
    (form, given, hidden) => {
      const body = { text: '', markdown: '', html: '', [form]: given };
      expect(withoutPerson(aRelease(5, { body }), kim).body[form]).toBe(hidden);
    },
  );

  it('is made in time linear in the text, whatever it holds', () => {
    const html = `${'<kim <'.repeat(50_000)}${'kim *'.repeat(50_000)}${'kim&nbsp;'.repeat(50_000)}${'<b>'.repeat(50_000)}`;
    const before = process.cpuUsage();
    withoutPerson(aRelease(6, { body: { text: '', markdown: '', html } }), kim);
    expect(process.cpuUsage(before).user).toBeLessThan(2e6);
  });

  it('keeps every offset true and its shape valid', () => {
    expect(releaseSchema.parse(withheld)).toEqual(withheld);
    expect(withheld.body.text).toHaveLength(text.length);
    const evidence = withheld.quotes[0]?.evidence;
    expect(withheld.body.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.text);
  });

  it('keeps a shared contact, less what is withheld of it', () => {
    const desk = person({ name: 'Presstjänst', emails: ['press@example.se'] });
    const { contacts } = withoutPerson(aRelease(2, { contacts: [desk] }), kim);
    expect(contacts).toEqual([{ ...desk, phones: [] }]);
  });

  it('is the same when nothing in it is theirs, and the same when done twice', () => {
    const other = aRelease(3);
    expect(withoutPerson(other, kim)).toEqual(other);
    expect(withoutPerson(withheld, kim)).toEqual(withheld);
  });

  it('is as long as before, whatever the text and the name', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((each) => /\S/.test(each));
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.string({ unit: 'binary' }),
        (name, around) => {
          const whole = `${around} ${name.join(' ')} ${around}`;
          const body = { text: whole, markdown: whole, html: whole };
          const result = withoutPerson(aRelease(4, { body }), {
            names: [name.join(' ')],
            emails: [],
            phones: [],
          });
          expect(result.body.text).toHaveLength(whole.length);
        },
      ),
    );
  });
});

onEachDatabase('withholding a person', (test) => {
  const request = {
    names: ['Kim Strandvall'],
    emails: [],
    phones: [],
    ground: 'GDPR article 21',
    releaseId: null,
    at: seenAt,
  };

  it('takes them out of every revision there is, with the numbers and addresses only they have', async () => {
    await saveRelease(test.database, toSave(release));
    const desk = aRelease(2, { contacts: [person({ name: 'Presstjänst', emails: [] }), person()] });
    await saveRelease(test.database, toSave(desk));
    await saveRelease(test.database, toSave(aRelease(1, { ...fields, title: 'Ny rubrik' })));
    const result = await withhold(test.database, request);
    expect(result).toMatchObject({ releases: ['via-tt:1', 'via-tt:2'], revisions: 3 });
    // The number is also the press desk's.
    expect(result.withholding).toMatchObject({ emails: ['kim.strandvall@example.se'], phones: [] });
    for (const { document } of await releaseRevisions(test.database, 'via-tt:1')) {
      expect(JSON.stringify(document)).not.toContain('Strandvall ');
    }
    expect(await withheldFrom(test.database, 'via-tt:1')).toMatchObject([
      { revision: 1, ground: 'GDPR article 21' },
      { revision: 2, ground: 'GDPR article 21' },
    ]);
  });

  it('keeps them out of what is saved later, and an unchanged source is still no revision', async () => {
    await withhold(test.database, request);
    await saveRelease(test.database, toSave(release));
    expect((await findRelease(test.database, 'via-tt:1'))?.document.contacts).toHaveLength(1);
    expect(await withheldFrom(test.database, 'via-tt:1')).toHaveLength(1);
    expect(await saveRelease(test.database, toSave(release))).toMatchObject({ outcome: 'unchanged' });
  });

  it('keeps them out of what is read again', async () => {
    const snapshotId = await saveSnapshot(test.database, {
      newsroom: 'region-norrbotten',
      surface: 'api',
      url: 'https://via.tt.se/api',
      status: 200,
      headers: {},
      body: new TextEncoder().encode('{}'),
      fetchedAt: seenAt,
    });
    await saveRelease(test.database, { ...toSave(release), snapshotIds: [snapshotId] });
    await withhold(test.database, request);
    expect(await replaceDocument(test.database, { document: release, snapshotId })).toBe(false);
    const newlyRead = { ...release, title: 'Kim Strandvall läst på nytt' };
    expect(await replaceDocument(test.database, { document: newlyRead, snapshotId })).toBe(true);
    expect((await findRelease(test.database, 'via-tt:1'))?.document.title).toBe(
      '███ ██████████ läst på nytt',
    );
  });

  it('takes them out of what is told of the difference between revisions', async () => {
    await saveRelease(test.database, toSave(release));
    await saveRelease(test.database, toSave(aRelease(1, { ...fields, lead: 'Kim Strandvall svarar.' })));
    await saveRelease(test.database, toSave(aRelease(1, { ...fields, lead: 'Alla svarar.' })));
    await withhold(test.database, request);
    const revisions = await releaseRevisions(test.database, 'via-tt:1');
    const told = revisions.map(({ differences }) => differences.filter(({ field }) => field === 'lead'));
    expect(told).toEqual([
      [],
      [{ field: 'lead', before: null, after: '███ ██████████ svarar.' }],
      [{ field: 'lead', before: '███ ██████████ svarar.', after: 'Alla svarar.' }],
    ]);
    expect(JSON.stringify(revisions)).not.toContain('Kim Strandvall ');
  });

  it('takes out, when it is given again, the address that was known the first time', async () => {
    await saveRelease(test.database, toSave(release));
    await withhold(test.database, request);
    const again = await withhold(test.database, { ...request, names: ['KIM STRANDVALL'] });
    expect(again.withholding).toMatchObject({
      emails: ['kim.strandvall@example.se'],
      phones: ['+46701740605'],
    });
    const other = await withhold(test.database, { ...request, names: ['Mio Ek'] });
    expect(other.withholding).toMatchObject({ emails: [], phones: [] });
  });

  it('tells what of it stands nowhere yet', async () => {
    await saveRelease(test.database, toSave(release));
    const given = {
      names: ['Kim Strandvall', 'Bo Ek'],
      emails: ['Bo.Ek@example.se'],
      phones: ['+46701740605'],
    };
    const { foundNowhere } = await withhold(test.database, { ...request, ...given });
    expect(foundNowhere).toEqual(['Bo Ek', 'bo.ek@example.se']);
    await saveRelease(test.database, toSave(aRelease(2, { lead: 'Bo Ek, bo.ek@example.se' })));
    expect((await findRelease(test.database, 'via-tt:2'))?.document.lead).not.toMatch(/bo|ek/i);
  });

  it('is refused where it would hide everybody, and is not remembered', async () => {
    const refused = withhold(test.database, { ...request, names: ['Kim Strandvall', ' '] });
    await expect(refused).rejects.toMatchObject({ code: 'withholding-unusable' });
    expect(await withholdings(test.database)).toEqual([]);
  });

  it('is refused for a release there is none of, and told which was meant', async () => {
    const refusal = (releaseId: string) =>
      withhold(test.database, { ...request, releaseId }).catch((error: PressbudError) => [
        error.code,
        error.context.right,
      ]);
    expect(await refusal('1')).toEqual(['release-unknown', 'via-tt:<number>']);
    await saveRelease(test.database, toSave(aRelease(1)));
    await saveRelease(test.database, toSave(aRelease(21, { publishedAt: '2026-03-01T09:00:00+01:00' })));
    expect(await refusal('21')).toEqual(['release-unknown', 'via-tt:21']);
    expect(await refusal('via-tt:999')).toEqual(['release-unknown', 'via-tt:1']);
    expect(await withholdings(test.database)).toEqual([]);
  });

  it('can be for one release only', async () => {
    await saveRelease(test.database, toSave(release));
    await saveRelease(test.database, toSave(aRelease(2, { contacts: [person()] })));
    await withhold(test.database, { ...request, releaseId: 'via-tt:1' });
    expect((await findRelease(test.database, 'via-tt:2'))?.document.contacts).toHaveLength(1);
    expect(await withholdings(test.database)).toMatchObject([{ releaseId: 'via-tt:1' }]);
  });
});
