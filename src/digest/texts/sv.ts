import { formatMoney } from '../../present/money.js';
import type { MailTexts } from './texts.js';

const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const;

export const sv: MailTexts = {
  weekdays,
  digest: {
    subject: (count, from, date) => `${count} nyheter från ${from}, ${date}`,
    correction: 'Rättelse',
    withdrawal: 'Tillbakadraget',
    withdrawn: 'Avsändaren har dragit tillbaka det här meddelandet, som vi har skickat till dig tidigare.',
    heading: (from) => `Nytt från ${from}`,
    intro: (count, since) =>
      `${count === 1 ? 'En nyhet' : `${count} nyheter`} som har kommit till oss eller ändrats sedan ${since}.`,
    introAtOnce: 'Det här har just publicerats.',
    introChanged: 'Det här har just ändrats.',
    budget: 'Pengar i korthet',
    budgetTo: 'Till',
    budgetSum: 'Belopp',
    moreLines: (count) => `och ${count} till i meddelandet`,
    contacts: 'Kontakt',
    calendar: 'Kalenderfil bifogas.',
    more: (count) => `… och ${count} till som inte fick plats i mejlet.`,
    moreLink: 'Se alla på webbplatsen',
  },
  footer: {
    why: (frequency, about) =>
      `Du får det här mejlet för att du prenumererar på ${about}, ${frequency}. Adressen används inte till något annat.`,
    manage: 'Ändra din prenumeration',
    leave: 'Avsluta prenumerationen',
    archive: 'Alla pressmeddelanden',
    sender: (site, url) => `${site} skickar det här. Webbplats: ${url}`,
  },
  frequency: (frequency, weekday) =>
    ({
      immediate: 'direkt när det publiceras',
      daily: 'varje dag kl. 08.00',
      weekly: `varje ${weekdays[(weekday ?? 1) - 1]} kl. 08.00`,
    })[frequency],
  filter: {
    everything: 'alla pressmeddelanden',
    releases: 'pressmeddelanden',
    selection: (releases) => `ett urval av ${releases}`,
    kinds: {
      'press-release': 'pressmeddelanden',
      'press-invitation': 'pressinbjudningar',
      news: 'nyheter',
      'short-message': 'korta meddelanden',
      other: 'övrigt',
    },
    from: (newsroom) => `från ${newsroom}`,
    about: 'om',
    topic: (topic) => `ämnet ${topic}`,
    recipient: (name) => `pengar till ${name}`,
    word: (word) => `”${word}”`,
    sum: (kronor) =>
      `med minst ${formatMoney({ value: kronor, max: null, qualifier: 'exact', currency: 'SEK' }, 'sv')}`,
    and: 'och',
    or: 'eller',
  },
  confirmation: {
    subject: (site) => `Bekräfta din prenumeration hos ${site}`,
    preheader: 'Ett klick återstår innan du får några mejl.',
    heading: 'Bekräfta din prenumeration',
    text: (site) =>
      `Någon, förhoppningsvis du, har bett att få mejl från ${site} till den här adressen. Inget skickas förrän du har bekräftat.`,
    choice: (frequency, about) => `Det gäller ${about}, ${frequency}.`,
    button: 'Bekräfta prenumerationen',
    expires: (hours) => `Länken gäller i ${hours} timmar.`,
    notYou: 'Var det inte du? Då behöver du inte göra något. Adressen har inte sparats.',
    existing: 'Du har redan en prenumeration här. Den ändras bara om du bekräftar.',
    existingLink: 'Se och ändra dina prenumerationer',
  },
  move: {
    subject: (site) => `Bekräfta din nya adress hos ${site}`,
    preheader: 'Ett klick återstår innan mejlen kommer hit.',
    heading: 'Bekräfta din nya adress',
    text: (site) =>
      `Någon, förhoppningsvis du, har bett att mejlen från ${site} ska komma till den här adressen i stället. Inget ändras förrän du har bekräftat.`,
    button: 'Bekräfta adressen',
    notYou: 'Var det inte du? Då behöver du inte göra något. Adressen har inte sparats.',
  },
};
