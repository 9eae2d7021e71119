import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundaryBefore,
  boundaryWeekday,
  immediateWindow,
  latestBoundary,
  type Subscribed,
  windowDue,
} from '../../src/digest/windows.js';
import { stockholmClock } from '../../src/swedish/stockholm.js';

const at = (instant: string) => new Date(instant);
const longAgo: Subscribed = {
  createdAt: at('2020-01-01T12:00:00Z'),
  beginsAt: at('2020-01-01T12:00:00Z'),
};

describe('the boundary between two digest days', () => {
  it.each([
    ['2025-12-05T08:05:00+01:00', '2025-12-05T08:00:00+01:00'],
    ['2025-12-05T08:00:00+01:00', '2025-12-05T08:00:00+01:00'],
    ['2025-12-05T07:59:59.999+01:00', '2025-12-04T08:00:00+01:00'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31T08:00:00+01:00'],
  ])('before %s is %s', (now, boundary) => {
    expect(latestBoundary(at(now))).toEqual(at(boundary));
  });

  it.each([
    ['2026-03-29', 23, '2026-03-28T08:00:00+01:00', '2026-03-29T08:00:00+02:00'],
    ['2026-10-25', 25, '2026-10-24T08:00:00+02:00', '2026-10-25T08:00:00+01:00'],
    ['2027-03-28', 23, '2027-03-27T08:00:00+01:00', '2027-03-28T08:00:00+02:00'],
    ['2026-06-06', 24, '2026-06-05T08:00:00+02:00', '2026-06-06T08:00:00+02:00'],
  ])('keeps to 08:00 by the clock on %s, when the window is %i hours long', (_day, hours, start, end) => {
    expect(boundaryBefore(at(end), 1)).toEqual(at(start));
    expect(latestBoundary(at(end))).toEqual(at(end));
    expect(Date.parse(end) - Date.parse(start)).toBe(hours * 3_600_000);
  });

  it('is at 08:00 in Stockholm on whatever day, and never a moment later than now', () => {
    fc.assert(
      fc.property(fc.date({ min: at('1996-01-01Z'), max: at('2037-12-31Z'), noInvalidDate: true }), (now) => {
        const boundary = latestBoundary(now);
        expect(stockholmClock(boundary)).toMatchObject({ hour: 8, minute: 0, second: 0 });
        expect(boundary <= now).toBe(true);
        expect(now.getTime() - boundary.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
      }),
    );
  });

  it('belongs to a weekday of Stockholm', () => {
    expect(boundaryWeekday(at('2025-12-05T08:00:00+01:00'))).toBe(5);
    expect(boundaryWeekday(at('2025-12-07T08:00:00+01:00'))).toBe(7);
  });
});

describe('the window of a daily digest', () => {
  const end = at('2025-12-05T08:00:00+01:00');

  it('is the day before 08:00 when yesterday had its run', () => {
    const last = at('2025-12-04T08:00:00+01:00');
    expect(windowDue(end, 1, last, longAgo)).toEqual({ start: last, end });
  });

  it('is none when it has had its run, or a clock was set back', () => {
    expect(windowDue(end, 1, end, longAgo)).toBeNull();
    expect(windowDue(end, 1, at('2025-12-06T08:00:00+01:00'), longAgo)).toBeNull();
  });

  it('takes in the days that were missed, so that they come as one mail', () => {
    const last = at('2025-12-02T08:00:00+01:00');
    expect(windowDue(end, 1, last, longAgo)?.start).toEqual(last);
  });

  it('reaches back no further than a week', () => {
    const weekBefore = at('2025-11-28T08:00:00+01:00');
    expect(windowDue(end, 1, at('2025-11-01T08:00:00+01:00'), longAgo)?.start).toEqual(weekBefore);
    expect(windowDue(end, 1, null, longAgo)?.start).toEqual(weekBefore);
  });

  it('is the ordinary one for the first subscriber, however far back that one wants to begin', () => {
    const today = { createdAt: at('2025-12-05T07:50:00+01:00'), beginsAt: at('2025-11-01T00:00:00+01:00') };
    expect(windowDue(end, 1, null, today)?.start).toEqual(at('2025-12-04T08:00:00+01:00'));
  });

  it('has waited since the first subscription when no run came about since', () => {
    const tuesday = { createdAt: at('2025-12-02T10:00:00+01:00'), beginsAt: at('2025-12-02T10:00:00+01:00') };
    expect(windowDue(end, 1, null, tuesday)?.start).toEqual(at('2025-12-02T08:00:00+01:00'));
  });

  it('is none when nobody subscribed before it ended', () => {
    expect(windowDue(end, 1, null, null)).toBeNull();
    expect(windowDue(end, 1, null, { createdAt: end, beginsAt: end })).toBeNull();
  });
});

describe('the window of a weekly digest', () => {
  const end = at('2026-03-30T08:00:00+02:00');

  it('is a week by the calendar, also over a change of clocks', () => {
    const last = at('2026-03-23T08:00:00+01:00');
    expect(windowDue(end, 7, last, longAgo)).toEqual({ start: last, end });
    expect(windowDue(end, 7, null, { ...longAgo, createdAt: at('2026-03-29Z') })?.start).toEqual(last);
  });

  it('takes in one week that was missed, not more', () => {
    expect(windowDue(end, 7, at('2026-03-02T08:00:00+01:00'), longAgo)?.start).toEqual(
      at('2026-03-16T08:00:00+01:00'),
    );
  });
});

describe('the window of an at-once run', () => {
  const now = at('2025-12-05T10:00:00Z');

  it('goes on where the last one ended', () => {
    const last = at('2025-12-05T09:00:00Z');
    expect(immediateWindow(now, last, longAgo)).toEqual({ start: last, end: now });
  });

  it('begins with the first subscription, or a week ago', () => {
    const began = { createdAt: now, beginsAt: at('2025-12-04T00:00:00Z') };
    expect(immediateWindow(now, null, began)?.start).toEqual(began.beginsAt);
    expect(immediateWindow(now, null, longAgo)?.start).toEqual(at('2025-11-28T10:00:00Z'));
  });

  it('is empty, not turned round, after a clock was set back', () => {
    expect(immediateWindow(now, at('2025-12-05T11:00:00Z'), longAgo)).toEqual({ start: now, end: now });
  });

  it('is none when nobody subscribes', () => {
    expect(immediateWindow(now, null, null)).toBeNull();
  });
});
