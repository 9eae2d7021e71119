import type { PollReason } from '../../fetch/next-poll.js';
import type { DeliveryState } from '../../store/delivery-reports.js';
import type { Frequency } from '../../store/subscriptions.js';

/** Words of the status page. It is the operator's page, and the operator's language here is Swedish. */
export const statusTexts = {
  heading: 'Driftläge',
  well: 'Allt fungerar.',
  unwell: 'Något behöver ses över.',
  never: 'aldrig',
  none: 'inga',
  newsrooms: 'Pressrum',
  releases: 'Pressmeddelanden',
  lastSuccess: 'Senast hämtat',
  nextPoll: 'Nästa hämtning',
  pollReasons: {
    schedule: 'enligt schemat',
    'cache-control': 'pressrummet ber om en längre paus',
    'feed-ttl': 'flödet ber om en längre paus',
    'back-off': 'längre paus efter fel',
    'retry-after': 'pressrummet säger när',
    'host-resting': 'värden lämnas i fred efter många fel',
  } satisfies Record<PollReason, string>,
  lastError: 'Senaste fel',
  failures: (count: number) => (count === 1 ? '1 misslyckat försök' : `${count} misslyckade försök i rad`),
  alarms: 'Larm',
  snapshot: 'ögonblicksbild',
  digests: 'Utskick',
  subscriptions: 'Prenumerationer',
  due: 'På tur',
  unknown: 'Ovissa leveranser',
  runs: 'Senaste utskicken',
  windowEnd: 'Till och med',
  frequency: 'Takt',
  mails: 'Brev',
  frequencies: { immediate: 'direkt', daily: 'dagligen', weekly: 'veckovis' } satisfies Record<
    Frequency,
    string
  >,
  states: {
    pending: 'väntar',
    sending: 'på väg',
    sent: 'skickade',
    failed: 'misslyckade',
    unknown: 'ovissa',
    cancelled: 'inställda',
  } satisfies Record<DeliveryState, string>,
};
