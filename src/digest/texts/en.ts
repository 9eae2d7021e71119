import { formatMoney } from '../../present/money.js';
import type { MailTexts } from './texts.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const en: MailTexts = {
  weekdays,
  digest: {
    subject: (count, from, date) => `${count} news items from ${from}, ${date}`,
    correction: 'Correction',
    withdrawal: 'Withdrawn',
    withdrawn: 'The publisher has withdrawn this release, which we have sent you before.',
    heading: (from) => `News from ${from}`,
    intro: (count, since) =>
      `${count === 1 ? 'One news item that has' : `${count} news items that have`} reached us or changed since ${since}.`,
    introAtOnce: 'This has just been published.',
    introChanged: 'This has just been changed.',
    budget: 'The money in brief',
    budgetTo: 'To',
    budgetSum: 'Amount',
    moreLines: (count) => `and ${count} more in the release`,
    contacts: 'Contact',
    calendar: 'A calendar file is attached.',
    more: (count) => `… and ${count} more that had no room in this mail.`,
    moreLink: 'See all on the web site',
  },
  footer: {
    why: (frequency, about) =>
      `You get this mail because you subscribe to ${about}, ${frequency}. Your address is used for nothing else.`,
    manage: 'Change your subscription',
    leave: 'Unsubscribe',
    archive: 'All press releases',
    sender: (site, url) => `Sent by ${site}. Web site: ${url}`,
  },
  frequency: (frequency, weekday) =>
    ({
      immediate: 'as soon as they are published',
      daily: 'every day at 08:00',
      weekly: `every ${weekdays[(weekday ?? 1) - 1]} at 08:00`,
    })[frequency],
  filter: {
    everything: 'all press releases',
    releases: 'press releases',
    selection: (releases) => `a selection of ${releases}`,
    kinds: {
      'press-release': 'press releases',
      'press-invitation': 'press invitations',
      news: 'news',
      'short-message': 'short messages',
      other: 'other releases',
    },
    from: (newsroom) => `from ${newsroom}`,
    about: 'about',
    topic: (topic) => `the topic ${topic}`,
    recipient: (name) => `money to ${name}`,
    word: (word) => `“${word}”`,
    sum: (kronor) =>
      `with at least ${formatMoney({ value: kronor, max: null, qualifier: 'exact', currency: 'SEK' }, 'en')}`,
    and: 'and',
    or: 'or',
  },
  confirmation: {
    subject: (site) => `Confirm your subscription at ${site}`,
    preheader: 'One click is left before you get any mail.',
    heading: 'Confirm your subscription',
    text: (site) =>
      `Somebody, hopefully you, has asked for mail from ${site} to this address. Nothing is sent until you have confirmed.`,
    choice: (frequency, about) => `It is about ${about}, ${frequency}.`,
    button: 'Confirm the subscription',
    expires: (hours) => `The link works for ${hours} hours.`,
    notYou: 'Was it not you? Then you need not do anything. The address has not been stored.',
    existing: 'You have a subscription here already. It changes only if you confirm.',
    existingLink: 'See and change your subscriptions',
  },
  move: {
    subject: (site) => `Confirm your new address at ${site}`,
    preheader: 'One click is left before the mail comes here.',
    heading: 'Confirm your new address',
    text: (site) =>
      `Somebody, hopefully you, has asked that mail from ${site} should come to this address instead. Nothing changes until you have confirmed.`,
    button: 'Confirm the address',
    notYou: 'Was it not you? Then you need not do anything. The address has not been stored.',
  },
};
