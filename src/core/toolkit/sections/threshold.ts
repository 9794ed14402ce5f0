/** The therapy threshold of the year and the amount past which review may follow; a year not held is said. */
import { yearOf } from '../../claim/service-date.ts';
import { spokenDollars } from '../../money/cents.ts';
import { warning, type BookletBlock, type BookletFact } from '../booklet.ts';
import { dagger, isBelieved, madeSection, type SectionMade } from '../basis-notes.ts';
import type { ToolkitRequest } from '../request.ts';

export function thresholdSection({ inForce: { date, rules } }: ToolkitRequest): SectionMade {
  const { kxThreshold, targetedReview } = rules;
  const year = yearOf(date);
  const missing: BookletBlock[] =
    kxThreshold === undefined
      ? [
          warning(
            `The therapy threshold of ${year} is not held here; CMS announces it with the fee schedule of the year.`,
          ),
        ]
      : [];
  const facts: BookletFact[] = [
    ...(kxThreshold === undefined
      ? []
      : [
          {
            label: 'KX past',
            value: `$${spokenDollars(kxThreshold.value)} of allowed amounts in ${year}${mark(kxThreshold)}, physical and speech therapy together, and as much again for occupational therapy. Past it every line needs KX and a note that shows why the care is still necessary.`,
          },
        ]),
    ...(targetedReview === undefined
      ? []
      : [
          {
            label: 'Review past',
            value: `$${spokenDollars(targetedReview.value)}${mark(targetedReview)}: above it a claim may be picked for medical review. Not every one is.`,
          },
        ]),
    {
      label: 'What counts',
      value: `Allowed amounts, the patient's part included, of every provider in the calendar year${dagger}. Ask for the amount used before the first visit.`,
    },
  ];
  return madeSection(
    `Therapy threshold ${year}`,
    [...missing, { kind: 'facts', facts }],
    [
      ...(kxThreshold === undefined ? [] : [{ what: `the threshold of ${year}`, basis: kxThreshold }]),
      ...(targetedReview === undefined
        ? []
        : [{ what: 'the amount of targeted review', basis: targetedReview }]),
      {
        what: 'what counts toward the threshold',
        basis: { basis: 'believed', verifyAt: 'Pub. 100-04 ch. 5 s. 10.3' },
      },
    ],
  );
}

const mark = (basis: Parameters<typeof isBelieved>[0]): string => (isBelieved(basis) ? dagger : '');
