/** The booklet whole: every section made from the figures in force, what is believed gathered at the end. */
import type { Booklet } from './booklet.ts';
import { frontOf } from './front.ts';
import type { ToolkitRequest } from './request.ts';
import { denialsSection } from './sections/denials.ts';
import { feesSection } from './sections/fees.ts';
import { ladderSection } from './sections/ladder.ts';
import { modifiersSection } from './sections/modifiers.ts';
import { pairsSection } from './sections/pairs.ts';
import { privacySection, sourcesSection } from './sections/sources.ts';
import { thresholdSection } from './sections/threshold.ts';

export function composeBooklet(request: ToolkitRequest): Booklet {
  const made = [
    ladderSection(request),
    feesSection(request),
    pairsSection(request),
    modifiersSection(request),
    denialsSection(request),
    thresholdSection(request),
  ];
  const bases = made.flatMap((each) => each.bases);
  return {
    ...frontOf(request),
    sections: [...made.map(({ section }) => section), sourcesSection(request, bases), privacySection],
  };
}
