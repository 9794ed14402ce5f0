/** Pairs among the codes that bundle, from the NCCI table in force: those nothing opens, and those a modifier opens. */
import type { PairEdit } from '../../edits/pair-edit.ts';
import { list, plural } from '../../words/english.ts';
import { paragraph, warning, type BookletBlock } from '../booklet.ts';
import { madeSection, type SectionMade } from '../basis-notes.ts';
import { namesOf } from '../../reference/tables-used.ts';
import { pairsOf, type Pairs } from '../figures/pair-rows.ts';
import type { ToolkitRequest } from '../request.ts';

const title = 'Pairs that bundle';

export function pairsSection(request: ToolkitRequest): SectionMade {
  const { codes } = request;
  if (codes.length === 1) {
    return madeSection(title, [
      paragraph('One code has no pairs. Name the codes you bill beside it to see which of them bundle.'),
    ]);
  }
  const pairs = pairsOf(request);
  if (pairs === undefined)
    return madeSection(title, [
      warning('No NCCI pair table reaches back to this date, so no pairs stand here.'),
    ]);
  return madeSection(
    title,
    [...age(pairs), ...table(pairs), ...endedWords(pairs), ...unheldWords(pairs)],
    [
      {
        what: '',
        basis: {
          basis: 'file',
          citation: {
            source: `NCCI PTP practitioner ${namesOf(pairs.tables)}`,
            locator: 'pairs among these codes',
          },
        },
      },
    ],
  );
}

function age({ tables }: Pairs): BookletBlock[] {
  return tables.flatMap(({ release: { name, covers }, freshness }) => {
    if (freshness.kind !== 'older') return [];
    const old = `${name}, ${plural(freshness.quarters, 'quarter')} older than this date`;
    const which =
      tables.length === 1 && !covers ? `The pair table loaded is` : 'Some pairs are answered from';
    return [warning(`${which} ${old}: edits begun or ended since are missing.`)];
  });
}

/** One row a column 1 code. */
function table({ edits }: Pairs): BookletBlock[] {
  const firsts = [...new Set(edits.map(({ column1 }) => column1))];
  if (firsts.length === 0)
    return [paragraph('None of these codes bundles with another of them on this date.')];
  const beside = (first: string, wanted: PairEdit['indicator']): string => {
    const own = edits.filter(({ column1, indicator }) => column1 === first && indicator === wanted);
    return own.map(({ column2, to }) => (to === null ? column2 : `${column2} (until ${to})`)).join(', ');
  };
  return [
    paragraph(
      'On one day of one patient the first code is paid and the code beside it denied. Indicator 0: no modifier opens the pair. Indicator 1: XU, XE, XS, XP or 59 opens it, on either line, if the services were truly separate and the note shows it.',
    ),
    {
      kind: 'table',
      columns: [
        { title: 'Paid (column 1)', share: 84, set: 'strong' },
        { title: 'Never beside it (indicator 0)', share: 170 },
        { title: 'Only if truly separate (indicator 1)', share: 250 },
      ],
      rows: firsts.map((first) => [first, beside(first, '0'), beside(first, '1')]),
    },
  ];
}

const mostEnded = 12;

/** The latest to end: what older lists still ask a modifier for. */
function endedWords({ ended }: Pairs): BookletBlock[] {
  if (ended.length === 0) return [];
  const latest = [...ended].sort((a, b) => (a.lastDay < b.lastDay ? 1 : -1)).slice(0, mostEnded);
  const byDay = new Map<string, string[]>();
  for (const { edit, lastDay } of latest) {
    byDay.set(lastDay, [...(byDay.get(lastDay) ?? []), `${edit.column1} with ${edit.column2}`]);
  }
  const said = [...byDay].map(([day, pairs]) => `${pairs.join(', ')} (ended ${day})`);
  const older = ended.length - latest.length;
  const more = older > 0 ? `; ${plural(older, 'pair')} ended earlier` : '';
  return [
    paragraph(
      `No edit any more, so no modifier is needed whatever older lists say: ${said.join('; ')}${more}.`,
    ),
  ];
}

const unheldWords = ({ unheld, tables }: Pairs): BookletBlock[] =>
  unheld.length === 0
    ? []
    : [
        warning(
          `Pairs between ${list(unheld)} are outside the excerpt of ${namesOf(tables)} loaded here: not known, not free.`,
        ),
      ];
