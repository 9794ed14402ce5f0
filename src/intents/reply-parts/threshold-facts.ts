/** The KX threshold by year and the targeted-review amount, as held; a year that is not held is said, never guessed. */
import { yearOf, parseServiceDate, type ServiceDate } from '../../core/claim/service-date.ts';
import { spokenDollars } from '../../core/money/cents.ts';
import type { ReferenceData } from '../../core/ports.ts';
import type { Fact } from '../../core/reply/reply.ts';
import type { Basis } from '../../core/sources/citation.ts';

export interface ThresholdFacts {
  readonly facts: readonly Fact[];
  readonly bases: readonly Basis[];
}

/** `around`: the years before and after it too. */
export function thresholdFacts(date: ServiceDate, reference: ReferenceData, around: boolean): ThresholdFacts {
  const year = yearOf(date);
  const years = around ? [year - 1, year, year + 1] : [year];
  const rows = years.map((each) => ({ year: each, kx: rulesOf(each, reference)?.kxThreshold }));
  const review = reference.on(date).rules.targetedReview;
  const held = [...rows.map(({ kx }) => kx), review].filter((each) => each !== undefined);
  return {
    facts: [
      ...rows.map(({ year: each, kx }) => ({
        label: `KX ${each}`,
        value:
          kx === undefined
            ? 'not held here; CMS announces it with the fee schedule'
            : `$${spokenDollars(kx.value)} for PT and speech together, as much again for OT${believed(kx)}`,
      })),
      ...(review === undefined
        ? []
        : [
            {
              label: 'Review',
              value: `above $${spokenDollars(review.value)} a claim may be picked for review${believed(review)}`,
            },
          ]),
    ],
    bases: held,
  };
}

const believed = (basis: Basis): string =>
  basis.basis === 'believed' ? ` (believed; ${basis.verifyAt})` : '';

const rulesOf = (year: number, reference: ReferenceData) => {
  const day = parseServiceDate(`${String(year).padStart(4, '0')}-01-01`);
  return day && reference.on(day).rules;
};
