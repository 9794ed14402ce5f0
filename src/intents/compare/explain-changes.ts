/**
 * What changed, or is to change, from one date to another: prices of a unit at the asker's place, unit limits and pair
 * edits of their codes, codes that end, the year's parameters. A year whose fee schedule is not held has no price: what
 * CMS proposed for it stands in a table named so, its parts apart.
 */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { rulesBetween } from '../../core/digest/changes.ts';
import { fullUnit, outlookOf, type PricedAt } from '../../core/fees/outlook.ts';
import { dollars, spokenDollars, type Cents } from '../../core/money/cents.ts';
import { printDecimal } from '../../core/money/decimal.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { endedFinding } from '../../core/review/findings/coverage-findings.ts';
import { plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { gradeOf } from '../../core/sources/grade.ts';
import { list } from '../../core/words/english.ts';
import { changesInWords } from '../reply-parts/changes-in-words.ts';
import { localityLabel } from '../reply-parts/locality-label.ts';
import { yearRules } from './year-rules.ts';

export interface Changes {
  readonly from: RulesInForce;
  readonly to: RulesInForce;
  /** Most asked about first. */
  readonly codes: readonly HcpcsCode[];
  /** usual: the asker spoke of codes of their own, and which those are is not held. */
  readonly whose: 'named' | 'team' | 'usual';
  readonly at: PricedAt;
}

const mostRows = 8;

export function explainChanges(changes: Changes): Reply {
  const { from, to, codes, whose, at } = changes;
  const money = to.feeSchedule === undefined ? proposedMoney(changes) : heldMoney(changes);
  const news = changesInWords(rulesBetween({ codes, place: at.place }, from, to));
  const place = at.place.kind === 'locality' ? localityLabel(at.place) : 'national rates';
  return {
    headline: money.headline,
    blocks: [
      ...money.blocks,
      ...endings(changes),
      paragraph(news.length > 0 ? `${news.join('. ')}.` : unchangedRules(changes)),
      ...(whose === 'usual'
        ? [
            paragraph(
              'Which codes are yours is not held here: these are common ones. Name yours and I compare them.',
            ),
          ]
        : []),
    ],
    ...{ details: money.details, tip: null, sources: money.sources, followUps: [] },
    confidence: gradeOf([money.doubt], []),
    basis: `Medicare Part B · ${from.date} against ${to.date} · ${place}. Estimate, not a guarantee.`,
  };
}

interface Money extends Pick<Reply, 'headline' | 'blocks' | 'details' | 'sources'> {
  readonly doubt: Parameters<typeof gradeOf>[0][number];
}

const yearOf = ({ date }: RulesInForce): string => date.slice(0, 4);
const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [plain(text)] });
const signed = (cents: Cents): string =>
  cents === 0 ? '0.00' : `${cents > 0 ? '+' : '-'}${dollars(Math.abs(cents))}`;

function heldMoney({ from, to, codes, at }: Changes): Money {
  const [before, after] = [yearOf(from), yearOf(to)];
  const later = new Map(yearRules(to));
  const rules = yearRules(from).map(([name, was]) => [name, was, later.get(name) ?? '-']);
  const said = rules.filter(([, was, is]) => was !== is).map(([name, was, is]) => `${name} ${was} to ${is}`);
  const prices = codes.flatMap((code) => {
    const [was, is] = [fullUnit(code, at, from.feeSchedule), fullUnit(code, at, to.feeSchedule)];
    return was === undefined || is === undefined || was === is
      ? []
      : [[code, dollars(was), dollars(is), signed(is - was)]];
  });
  const begun = newCodes(from, to);
  return {
    headline: `From ${before} to ${after}: ${list(said.slice(0, 3))}`,
    blocks: [
      { kind: 'table', columns: ['', before, after], rows: rules },
      ...(prices.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: ['A unit', before, after, 'Difference'],
              rows: prices.slice(0, mostRows),
            } as const,
          ]),
      ...(begun.length === 0 ? [] : [paragraph(`New in ${after}: ${list(begun)}.`)]),
    ],
    details: [],
    sources: [from, to].flatMap(sourceOf),
    doubt: {
      grade: 'medium',
      reason: 'Only what is held here is compared; edits and limits change by quarter.',
      raisedBy: 'data diff of the two releases',
    },
  };
}

function proposedMoney({ from, to, codes, at }: Changes): Money {
  const [before, after] = [yearOf(from), yearOf(to)];
  const factor = to.proposed?.conversionFactor(at.qualifying);
  const rows = codes.flatMap((code) => {
    const outlook = outlookOf(code, at, { now: from, proposed: to });
    return outlook === undefined ? [] : [{ code, ...outlook }];
  });
  const [first] = rows;
  const open = new Map(yearRules(to));
  const details: Block[] = [
    {
      kind: 'table',
      columns: ['', before, after],
      rows: yearRules(from).map(([name, was]) => [name, was, open.get(name) ?? '-']),
    },
  ];
  const doubt = {
    grade: 'low',
    reason: `No fee schedule of ${after} is loaded.`,
    raisedBy: `the ${after} fee schedule, once CMS publishes it and it is loaded`,
  } as const;
  if (first === undefined || factor === undefined || to.proposed === undefined)
    return {
      headline: `I do not hold ${after} yet: no fee schedule of it is loaded`,
      ...{ blocks: details, details: [], sources: sourceOf(from), doubt },
    };
  const { rvu, gpci } = to.proposed;
  const terms = `Scenario, not a price: CMS's proposed factor ${printDecimal(factor.value, 4)} on ${rvu.release.name} and the ${gpci.release.name} indices without the work floor. The final rule may be out: check it.`;
  const change = signed(first.then - first.now).replace(/^[+-]/, (sign) => `${sign}$`);
  return {
    headline: `No ${after} prices yet · proposed: a unit of ${first.code} $${spokenDollars(first.then)}, $${spokenDollars(first.now)} now (${change})`,
    blocks: [
      { kind: 'notice', severity: 'info', line: [plain(terms)] },
      {
        kind: 'table',
        columns: ['A unit', `${before}`, `${after} proposed`, 'Work floor', 'Factor'],
        rows: rows
          .slice(0, mostRows)
          .map((row) => [
            row.code,
            dollars(row.now),
            dollars(row.then),
            signed(row.floor),
            signed(row.factor),
          ]),
      },
    ],
    details,
    sources: [...(factor.basis === 'believed' ? [] : [factor.citation]), ...sourceOf(from)],
    doubt,
  };
}

const sourceOf = ({ feeSchedule }: RulesInForce): Reply['sources'] =>
  feeSchedule === undefined
    ? []
    : [{ source: feeSchedule.rvu.release.name, locator: 'conversion factor and RVUs' }];

/**
 * Codes that end, or were announced to, between the two dates, of those that were named where any were; the later year's
 * own schedule decides where it is held.
 */
const endings = ({ from, to, codes, whose }: Changes): readonly Block[] =>
  [...to.rules.endedCodes.values()]
    .filter(({ code, from: ends }) => {
      const held = to.feeSchedule?.relativeValues(code as HcpcsCode) !== undefined;
      return ends > from.date && !held && (whose !== 'named' || codes.some((each) => each === code));
    })
    .map((ended) => endedFinding(ended))
    .map(({ message, verifyAt }) =>
      paragraph(`${message}${verifyAt === undefined ? '' : ` Believed; verify at ${verifyAt}.`}`),
    );

/** Which tables say that nothing else changes. */
function unchangedRules({ to: { mue, ptp }, codes }: Changes): string {
  const pairs = codes.flatMap((a, i) => codes.slice(i + 1).flatMap((b) => ptp?.of(a, b)?.release.name ?? []));
  const limits = codes.flatMap((code) =>
    mue?.limit(code) === undefined ? [] : mue.tableOf(code).release.name,
  );
  const named = (what: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`${what} of ${list([...new Set(names)].sort())}`];
  const tables = [...named('unit limits', limits), ...named('pair edits', pairs)];
  return tables.length === 0
    ? 'No unit limit and no pair edit of these codes is held.'
    : `No unit limit and no pair edit of these codes changes in the newest tables held: ${list(tables)}.`;
}

const monitoring = ['98975', '98976', '98977', '98978', '98979', '98980', '98981', '98984', '98985', '98986'];

/** Therapy's own newcomers: codes the later schedule has and the earlier has not. */
const newCodes = (from: RulesInForce, to: RulesInForce): readonly string[] =>
  monitoring.filter(
    (code) =>
      to.feeSchedule?.relativeValues(code as HcpcsCode) !== undefined &&
      from.feeSchedule?.relativeValues(code as HcpcsCode) === undefined,
  );
