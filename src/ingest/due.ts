import type { NewsroomState } from '../store/newsrooms.js';

/** No plan reaches further (fetch/next-poll.ts); one that does was made by a clock that ran ahead. */
const LONGEST_PAUSE = 8 * 24 * 60 * 60 * 1000;

/** Whether a newsroom is to be polled now: its time has come, it has never been, or its plan was made by a wrong clock. */
export function isDue(state: Pick<NewsroomState, 'nextPollAt' | 'lastPollAt'> | null, now: Date): boolean {
  if (!state?.nextPollAt) return true;
  const pause = Date.parse(state.nextPollAt) - now.getTime();
  const wasSetBack = state.lastPollAt !== null && Date.parse(state.lastPollAt) > now.getTime();
  return pause <= 0 || pause > LONGEST_PAUSE || wasSetBack;
}
