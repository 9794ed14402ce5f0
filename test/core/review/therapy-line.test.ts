/** Therapy is priced non-facility in every setting (believed: Pub. 100-04 chapter 12, section 20.4.2). */
import { describe, expect, it } from 'vitest';
import type { Modifier } from '../../../src/core/claim/modifier.ts';
import { isTherapyLine } from '../../../src/core/review/compute-day.ts';
import { reviewDay } from '../../../src/core/review/review-day.ts';
import { claimDay, code, date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const inForce = openMemoryReference().on(date('2026-08-01'));

describe('a line of therapy', () => {
  it.each([
    { text: '97110', modifiers: [], therapy: true, why: 'on the always list' },
    { text: '97129', modifiers: ['GO'], therapy: true, why: 'sometimes therapy, under a plan of care' },
    { text: '97129', modifiers: [], therapy: false, why: 'sometimes therapy, no plan named' },
    { text: '97129', modifiers: ['KX'], therapy: false, why: 'KX names no plan' },
    { text: '99213', modifiers: ['GP'], therapy: false, why: 'on no therapy list' },
  ])('$text $modifiers: $therapy, $why', ({ text, modifiers, therapy }) => {
    expect(isTherapyLine({ code: code(text), modifiers: modifiers as Modifier[] }, inForce)).toBe(therapy);
  });
});

/** RVU26C 97597: 0.75 / 2.24 non-facility / 0.13 facility / 0.05, times 33.4009, worked by hand. */
describe('97597 in a facility', () => {
  const allowed = (modifiers: readonly string[], setting: 'facility' | 'nonfacility'): number | undefined => {
    const day = claimDay([{ code: '97597', units: 1, modifiers }], { setting });
    return reviewDay(day, inForce).computed.estimate?.totals.allowed;
  };

  it.each([
    { modifiers: ['GP'], setting: 'facility', cents: 10_154 },
    { modifiers: [], setting: 'facility', cents: 3106 },
    { modifiers: [], setting: 'nonfacility', cents: 10_154 },
  ] as const)('$modifiers, $setting: $cents cents', ({ modifiers, setting, cents }) => {
    expect(allowed(modifiers, setting)).toBe(cents);
  });
});
