import { releases } from './001-releases.js';
import { subscriptions } from './002-subscriptions.js';
import { publication } from './003-publication.js';
import { ingestion } from './004-ingestion.js';
import { returnedMail } from './005-returned-mail.js';
import { archive } from './006-archive.js';
import { attachments } from './007-attachments.js';
import { extracts } from './008-extracts.js';
import { hosts } from './009-hosts.js';
import { attachmentsOfKnownReleases } from './010-attachments-of-known-releases.js';
import { waitingQuestions } from './011-waiting-questions.js';
import { errorFactsOfPolls } from './012-error-facts.js';
import type { Migration } from './migration.js';

/** In the order they are applied. */
export const migrations: readonly Migration[] = [
  releases,
  subscriptions,
  publication,
  ingestion,
  returnedMail,
  archive,
  attachments,
  extracts,
  hosts,
  attachmentsOfKnownReleases,
  waitingQuestions,
  errorFactsOfPolls,
];
