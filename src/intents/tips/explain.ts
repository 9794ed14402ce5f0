/** Words tips: the three best in full, the others behind Why; whose rule each is, and how we know. */
import type { Tip } from '../../core/playbook/playbook.ts';
import type { Place } from '../../core/places/place.ts';
import { code, plain, strong, type Block, type Reply } from '../../core/reply/reply.ts';
import { gradeOf } from '../../core/sources/grade.ts';
import type { Basis } from '../../core/sources/citation.ts';
import { list, plural } from '../../core/words/english.ts';
import { citationsOf, isBelieved, verifyWords } from '../reply-parts/rule-basis.ts';
import { frameBasis, frameDoubts, type TopicFrame } from '../reply-parts/topic-frame.ts';

export interface ToldTip {
  readonly tip: Tip;
  readonly basis: Basis;
  /** Whether an amount of a place belongs to it. */
  readonly costs: boolean;
  readonly impacts: readonly string[];
}

interface AskedAbout {
  readonly codes: readonly string[];
  readonly topics: readonly string[];
  /** False where nothing is held for the codes and the general tips stand in. */
  readonly own: boolean;
  readonly place: Place;
}

const best = 3;

export function explainTips(
  told: readonly ToldTip[],
  about: AskedAbout,
  frame: Pick<TopicFrame, 'payer' | 'date' | 'inForce'>,
): Reply {
  const [first, rest] = [told.slice(0, best), told.slice(best)];
  const shown: TopicFrame = {
    ...frame,
    place: first.some(({ costs }) => costs) ? about.place : undefined,
    shows: {
      pairs: first.some(({ tip }) => tip.rule.basis === 'table' && tip.rule.table === 'ptp'),
      limits: first.some(({ tip }) => tip.rule.basis === 'table' && tip.rule.table === 'mue'),
      codes: first.flatMap(({ tip: { rule } }) =>
        rule.basis !== 'table'
          ? []
          : rule.table === 'ptp'
            ? [rule.column1, rule.column2]
            : rule.table === 'mue'
              ? about.codes
              : [],
      ),
    },
    believed: isBelieved(first.map(({ basis }) => basis)),
  };
  return {
    headline: headlineOf(about, told.length),
    blocks: first.flatMap(blocksOf),
    details: rest.length === 0 ? [] : behindWhy(rest),
    tip: [plain('Send the day and I check it: '), code(`${about.codes[0] ?? '97110'} 38min`)],
    sources: citationsOf(first.map(({ basis }) => basis)),
    confidence: gradeOf(frameDoubts(shown), []),
    basis: frameBasis(shown),
    followUps: [],
  };
}

function behindWhy(rest: readonly ToldTip[]): Block[] {
  const sources = citationsOf(rest.map(({ basis }) => basis));
  const steps = sources.map(({ source, locator }) => `${source}: ${locator}`);
  return [
    { kind: 'steps', title: plural(rest.length, 'more tip'), steps: rest.map(inOneLine) },
    ...(steps.length === 0 ? [] : [{ kind: 'steps', title: 'Where these stand', steps } as const]),
  ];
}

function headlineOf({ codes, topics, own }: AskedAbout, count: number): string {
  const some = count > best ? `the first ${best} of ${plural(count, 'tip')}` : plural(count, 'tip');
  if (codes.length > 0 && own) return `${list(codes)}: ${some}`;
  if (codes.length > 0) return `No tips of its own for ${list(codes)}; these hold for every claim`;
  if (topics.length > 0) return `On ${list(topics.map(spoken))}: ${some}`;
  return `Billing therapy well: ${some}`;
}

const spoken = (topic: string): string => (topic === 'co-treatment' ? topic : topic.replaceAll('-', ' '));

function blocksOf({ tip, basis, impacts }: ToldTip): Block[] {
  const line = [strong(tip.do), plain(` ${tip.why} [${tip.label}]${verifyWords(basis)}`)];
  return [
    { kind: 'paragraph', line },
    ...impacts.map((text): Block => ({ kind: 'paragraph', line: [plain(text)] })),
  ];
}

const inOneLine = ({ tip, basis, impacts }: ToldTip): string =>
  [`${tip.do} ${tip.why} [${tip.label}]${verifyWords(basis)}`, ...impacts].join(' ');
