import { describe, expect, it } from 'vitest';
import { readStatus } from '../../../src/parse/facts/status.js';
import { readingOfMarkdown } from '../reading-of.js';

const statusOf = (markdown: string) => readStatus(readingOfMarkdown(markdown), 'via-tt:4250152');

describe('a correction', () => {
  it.each([
    ['# Rättelse: Tolv nya ambulanser i Provvik', 'Tolv nya ambulanser i Provvik'],
    ['# RÄTTELSE – Tolv nya ambulanser i Provvik', 'Tolv nya ambulanser i Provvik'],
    ['# NY TID: Invigning av bron', 'Invigning av bron'],
    ['# INSTÄLLD: Invigning av bron', 'Invigning av bron'],
    ['# Korrigerad version: Invigning av bron', 'Invigning av bron'],
    ['# Correction: Twelve new ambulances', 'Twelve new ambulances'],
  ])('%s corrects %j', (markdown, corrects) => {
    expect(statusOf(markdown)).toEqual({ status: 'corrected', corrects });
  });

  it('is linked to the release it links to', () => {
    expect(
      statusOf(
        '# Rättelse: Tolv ambulanser\n\n- Se [pressmeddelandet](https://via.tt.se/pressmeddelande/4250151/tolv?publisherId=1&lang=sv).',
      ),
    ).toEqual({ status: 'corrected', corrects: 'via-tt:4250151' });
    const own = '[här](https://via.tt.se/pressmeddelande/4250152/tolv?publisherId=1)';
    expect(statusOf(`# Rättelse: Tolv ambulanser\n\nLäs ${own}.`).corrects).toBe('Tolv ambulanser');
  });

  it('is linked to the release whose title it quotes', () => {
    expect(
      statusOf('# Rättelse: fel belopp\n\nI pressmeddelandet ”Tolv nya ambulanser” stod fel summa.').corrects,
    ).toBe('Tolv nya ambulanser');
  });

  it('may not say what it corrects', () => {
    expect(statusOf('# Rättelse: Fel datum i dagens pressmeddelande')).toEqual({
      status: 'corrected',
      corrects: null,
    });
    expect(statusOf('# Rättelse')).toEqual({ status: 'corrected', corrects: null });
  });

  it.each(['# Rättelserna i budgeten', '# Ny tidning i länet', '# Tolv ambulanser'])(
    '%s is none',
    (markdown) => {
      expect(statusOf(markdown)).toEqual({ status: 'usable', corrects: null });
    },
  );
});
