/** What is reported most: the team's own reports as they are, and of everybody's only what may be shown. */
import { fewestShown, quartersShown, type PublishedCell } from '../../core/denials/publish.ts';
import { plain, sentence, type Block, type Reply } from '../../core/reply/reply.ts';
import type { DenialFacts, OwnReport } from '../../core/team/denial-report.ts';
import { plural } from '../../core/words/english.ts';
import { screenPayer } from '../privacy/screen-field.ts';
import { withdrawButton } from '../reply-parts/withdraw-button.ts';
import type { Asking } from './asking.ts';

const mostRows = 8;

export function explainStats(
  { code, payer, carc }: Asking,
  cells: readonly PublishedCell[],
  own: readonly OwnReport[],
): Reply {
  const about = [code, payer, carc === undefined ? undefined : `reason ${carc}`].filter(
    (each) => each !== undefined,
  );
  const subject = about.length === 0 ? 'all codes and payers' : about.join(', ');
  const mine = ownRows(own);
  const [top] = cells;
  const headline =
    top === undefined
      ? `Not enough reports yet for ${subject}`
      : `Most reported for ${subject}: ${top.code} at ${top.payer}, reason ${top.carc}`;
  const pooled: Block = {
    kind: 'table',
    columns: ['Code', 'Payer', 'Reason', 'Reports', ''],
    rows: cells
      .slice(0, mostRows)
      .map((cell) => [
        ...[cell.code, cell.payer, cell.carc, `about ${cell.reports}`],
        cell.overturned === null ? '' : `about ${cell.overturned} overturned`,
      ]),
  };
  return {
    ...sentence(headline),
    blocks: [
      ...(cells.length === 0 ? [] : [pooled]),
      ...(mine.length === 0
        ? []
        : [{ kind: 'table', columns: ['Your team', 'Reports'], rows: mine } as const]),
      { kind: 'paragraph', line: [plain(rule)] },
    ],
    followUps: own.slice(0, 1).map(({ id, facts }) => withdrawButton(id, `your last, ${nameOf(facts)}`)),
  };
}

const rule = `Shared figures are what clinics report here, not what payers publish: no rate can be told from them. They are published on Mondays, from the last ${quartersShown} quarters that are over, from about ${fewestShown} reports on; each has random noise and is rounded to five, so that nobody can tell one report from them.`;

/** A payer kept before payers were screened may be a person. */
const payerIn = ({ payer }: DenialFacts): string =>
  screenPayer(payer).length === 0 ? payer : 'another payer';

const nameOf = (facts: DenialFacts): string => {
  const { code, groupCode, carc } = facts;
  return `${code} ${payerIn(facts)} ${groupCode === undefined ? '' : `${groupCode}-`}${carc}`;
};

function ownRows(own: readonly OwnReport[]): readonly (readonly string[])[] {
  const counts = new Map<string, { readonly name: string; count: number; readonly noun: string }>();
  for (const { facts } of own) {
    const { rarc, remitted } = facts;
    const name = `${nameOf(facts)}${remitted !== undefined && rarc !== undefined ? ` ${rarc}` : ''}`;
    const noun = remitted === undefined ? 'report' : 'remitted line';
    const row = counts.get(`${name} ${noun}`) ?? { name, count: 0, noun };
    row.count += remitted?.lines ?? 1;
    counts.set(`${name} ${noun}`, row);
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, mostRows)
    .map(({ name, count, noun }) => [name, plural(count, noun)]);
}
