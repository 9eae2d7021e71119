import { describe, expect, it } from 'vitest';
import { readLanguage } from '../../../src/parse/facts/language.js';

const samples: Readonly<Record<string, string>> = {
  sv: 'Bron är klar och den öppnar för trafik på lördag. Det är ett stort steg för alla som bor vid älven.',
  en: 'The bridge is finished and it will be open to the public on Saturday. This is a big step for the village.',
  fi: 'Silta on valmis ja se avataan lauantaina. Tämä on suuri askel, sanoo hän, mutta työ jatkuu kuin ennen.',
  fit: 'Silta oon valmis ja se aukasthaan lauantaina. Met oovat niin iloiset, ko se ei ole ennen ollu, ja hään kans.',
  se: 'Šaldi lea gárvvis ja dat rahppojuvvo lávvordaga. Mii leat ilus go dat lea dál duohta, muhto bargu ii leat nohkan.',
  sma: 'Bruvvie lea riejries jïh dïhte edtja laavvadahken rihpesovvedh. Mijjieh geerjene, jïh gosse dan bïjre soptseste.',
  smj: 'Bråvvå le gárves ja dat rabáduvvá lávvodagá. Mij lip ávon gå dat le dálla duohta, valla barggo ij le nåhkåm.',
};

describe('the language of a text', () => {
  it.each(Object.entries(samples))('%s is recognised', (language, text) => {
    expect(readLanguage(null, text)).toBe(language);
  });

  it('is what the source says where the text does not speak against it', () => {
    expect(readLanguage('sv', 'Ny bro')).toBe('sv');
    expect(readLanguage('en', 'Bridge')).toBe('en');
    expect(readLanguage('SV-se', samples.sv ?? '')).toBe('sv-SE');
    expect(readLanguage('da', samples.sv ?? '')).toBe('da');
    expect(readLanguage('sv', `${samples.sv} ${samples.en}`)).toBe('sv');
  });

  it('is what the text shows where the source is plainly wrong', () => {
    expect(readLanguage('sv', samples.se ?? '')).toBe('se');
    expect(readLanguage('sv', samples.fit ?? '')).toBe('fit');
  });

  it('is Swedish where a translation follows the Swedish text', () => {
    expect(readLanguage(null, `${samples.sv} ${samples.fit}`)).toBe('sv');
    expect(readLanguage(null, `${samples.sv} ${samples.se}`)).toBe('sv');
  });

  it('is Swedish where nobody says anything', () => {
    expect(readLanguage(null, '')).toBe('sv');
    expect(readLanguage('not a language', '4250154')).toBe('sv');
  });
});
