/** The releases the figures come from, how fresh they are, what is believed and where to verify it, and PHI. */
import { list, plural } from '../../words/english.ts';
import { pairTablesOf } from '../../reference/tables-used.ts';
import type { ReleaseInForce } from '../../sources/release.ts';
import { paragraph, type BookletBlock, type BookletSection } from '../booklet.ts';
import type { NamedBasis } from '../basis-notes.ts';
import type { ToolkitRequest } from '../request.ts';

export const sourcesSection = (request: ToolkitRequest, bases: readonly NamedBasis[]): BookletSection => ({
  title: 'Sources, and how sure this is',
  blocks: [releases(request), ...believed(bases)],
});

const unproved = "not checked against CMS's amounts";
const noAmounts = 'holds no amounts to check';

function releases({ codes, inForce }: ToolkitRequest): BookletBlock {
  const { feeSchedule, mue } = inForce;
  const row = (what: string, held: ReleaseInForce | undefined, unchecked: string): string[] =>
    held === undefined
      ? [what, 'none', 'not held', '']
      : [
          what,
          held.release.name,
          freshInWords(held),
          held.release.verified ?? held.release.provenance ?? unchecked,
        ];
  return {
    kind: 'table',
    columns: [
      { title: 'CMS table', share: 92, set: 'strong' },
      { title: 'Release', share: 52 },
      { title: 'For this date', share: 140 },
      { title: 'Checked', share: 220 },
    ],
    rows: [
      row('Relative values', feeSchedule?.rvu, unproved),
      row('Geographic indices', feeSchedule?.gpci, unproved),
      ...pairTablesOf(codes, inForce).map((table) => row('NCCI pair edits', table, noAmounts)),
      row('NCCI unit limits', mue, noAmounts),
    ],
  };
}

function freshInWords({ release, freshness }: ReleaseInForce): string {
  switch (freshness.kind) {
    case 'covers':
      return 'in force';
    case 'unchanged':
      return `in force, the same in ${freshness.next}`;
    case 'older':
      return `the newest held, ${plural(freshness.quarters, 'quarter')} older`;
    case 'later':
      return `begun ${release.firstDay}, the earliest of its year`;
    default:
      return freshness satisfies never;
  }
}

/** One entry a place to look. */
function believed(bases: readonly NamedBasis[]): BookletBlock[] {
  const byPlace = new Map<string, Set<string>>();
  for (const { what, basis } of bases) {
    if (basis.basis !== 'believed') continue;
    byPlace.set(basis.verifyAt, (byPlace.get(basis.verifyAt) ?? new Set<string>()).add(what));
  }
  if (byPlace.size === 0) return [];
  return [
    paragraph('† Believed, not read at its source. Verify it before money depends on it:'),
    {
      kind: 'table',
      columns: [
        { title: 'Believed', share: 290 },
        { title: 'Verify at', share: 214 },
      ],
      rows: [...byPlace].map(([verifyAt, whats]) => [list([...whats]), verifyAt]),
    },
  ];
}

export const privacySection: BookletSection = {
  title: 'Patients stay out of it',
  blocks: [
    paragraph(
      'This booklet holds nothing of any patient, and needs nothing of one. Write no name, birth date, record or member number on it, and type none into the chat: codes, minutes, modifiers and dates are enough for every answer.',
    ),
    paragraph(
      'CPT codes are numbers and a trademark of the American Medical Association; the labels here are our own words, not its descriptions. Amounts are estimates by the formula of the Medicare physician fee schedule, no promise of payment and no legal advice: the payer decides on the claim, and the note must support every unit.',
    ),
  ],
};
