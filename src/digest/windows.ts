import { addDays, type Day, stockholmDay, stockholmInstant, weekdayOf } from '../swedish/stockholm.js';

/** A half-open stretch of time [start, end). */
export interface Window {
  start: Date;
  end: Date;
}

/** Days and weeks end when Stockholm's clocks show this hour; never one that a clock change skips or repeats. */
const DIGEST_HOUR = 8;

/** The last time before or at an instant when Stockholm's clocks showed 08:00: where a daily window ends. */
export function latestBoundary(at: Date): Date {
  const today = stockholmDay(at);
  const boundary = boundaryOn(today);
  return boundary <= at ? boundary : boundaryOn(addDays(today, -1));
}

/** 08:00 so many calendar days earlier: 23, 24 or 25 hours a day. */
export function boundaryBefore(boundary: Date, days: number): Date {
  return boundaryOn(addDays(stockholmDay(boundary), -days));
}

/** The weekday of a boundary in Stockholm, 1 Monday – 7 Sunday. */
export function boundaryWeekday(boundary: Date): number {
  return weekdayOf(stockholmDay(boundary));
}

function boundaryOn(day: Day): Date {
  return stockholmInstant({ ...day, hour: DIGEST_HOUR });
}

export interface Subscribed {
  /** When the first of the running subscriptions was made. */
  createdAt: Date;
  /** The earliest moment from which one of them wants releases. */
  beginsAt: Date;
}

/**
 * The window that is due for a daily digest, or for the weekly one of a weekday, ending at `end`.
 *
 * It begins where the last one ended: windows that were missed (the process slept, the machine was off) are part of it,
 * so that late mail comes as one. It reaches back at most a week beyond its ordinary length; older news is no news.
 * The first window has its ordinary length, or begins with the first subscription if that has waited longer.
 *
 * @param period ordinary length in days: 1 or 7
 * @param lastEnd where the last window of the series ended; null when there has been none
 * @param subscribed null when nobody subscribes
 * @returns null when nothing is due
 */
export function windowDue(
  end: Date,
  period: 1 | 7,
  lastEnd: Date | null,
  subscribed: Subscribed | null,
): Window | null {
  if (subscribed === null || subscribed.beginsAt >= end) return null;
  if (lastEnd !== null && lastEnd >= end) return null;
  const ordinary = boundaryBefore(end, period);
  const earliest = boundaryBefore(end, period === 1 ? 7 : 14);
  const wished = lastEnd ?? earlier(ordinary, latestBoundary(subscribed.createdAt));
  return { start: later(wished, earliest), end };
}

/**
 * The window of an at-once run now: from the last run on, for at most a week. A clock that was set back gives an
 * empty window; what is seen meanwhile is found as a latecomer (run-planning.ts).
 */
export function immediateWindow(
  now: Date,
  lastEnd: Date | null,
  subscribed: Subscribed | null,
): Window | null {
  if (subscribed === null || subscribed.beginsAt > now) return null;
  const earliest = new Date(now.getTime() - 7 * 86_400_000);
  const start = later(lastEnd ?? subscribed.beginsAt, earliest);
  return { start: earlier(start, now), end: now };
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
