/** Words modifiers: one in full, several side by side, all in a line each. */
import type { ModifierEntry } from '../../core/playbook/playbook.ts';
import { code, plain, strong, type Block, type Fact, type Reply } from '../../core/reply/reply.ts';
import { gradeOf } from '../../core/sources/grade.ts';
import type { Basis } from '../../core/sources/citation.ts';
import { list } from '../../core/words/english.ts';
import { pairInWords, type PairAsked } from '../reply-parts/pairs-asked.ts';
import { citationsOf, isBelieved, verifyWords } from '../reply-parts/rule-basis.ts';
import { frameBasis, frameDoubts, type TopicFrame } from '../reply-parts/topic-frame.ts';

export interface ModifiersTold {
  readonly shown: readonly ModifierEntry[];
  /** Nothing particular was asked: a line each. */
  readonly all: boolean;
  readonly codes: readonly string[];
  readonly pairs: readonly PairAsked[];
  readonly plans: readonly string[];
  readonly facts: readonly Fact[];
  readonly bases: readonly Basis[];
  readonly cost: string | undefined;
  readonly frame: Omit<TopicFrame, 'shows' | 'believed'>;
}

export function explainModifiers(told: ModifiersTold): Reply {
  const { shown, all, pairs, plans, facts, cost } = told;
  const bases = [...shown.map(({ rule }) => rule), ...told.bases, ...pairs.map(({ basis }) => basis)];
  const frame: TopicFrame = {
    ...told.frame,
    shows: { pairs: pairs.length > 0, codes: pairs.flatMap(({ codes }) => codes) },
    believed: isBelieved(bases),
  };
  return {
    headline: headlineOf(told),
    blocks: [
      ...pairs.map((pair) => paragraph(pairInWords(pair))),
      ...plans.map(paragraph),
      ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
      ...(all
        ? [table(shown)]
        : shown.length === 1
          ? shown.flatMap((entry) => whole(entry, 'Use it'))
          : shown.map(short)),
      ...(cost === undefined ? [] : [paragraph(cost)]),
    ],
    details: all || shown.length === 1 ? [] : shown.flatMap((entry) => whole(entry, `${entry.name}. Use it`)),
    tip: all ? [plain('Ask about one: '), code('modifier KX')] : null,
    sources: citationsOf(bases),
    confidence: gradeOf(frameDoubts(frame), []),
    basis: frameBasis(frame),
    followUps: [],
  };
}

function headlineOf({ shown, all, codes, pairs, plans }: ModifiersTold): string {
  const [only, second] = shown;
  const [pair, another] = pairs;
  if (pair !== undefined && another === undefined) return pairHeadline(pair);
  if (all) return 'Modifiers of therapy claims';
  if (only !== undefined && second === undefined) return only.name;
  return plans.length > 0 && codes.length > 0
    ? `Modifiers for ${list(codes)}`
    : shown.map(({ name }) => name.split(':', 1)[0] ?? name).join(' or ');
}

function pairHeadline({ codes: [a, b], verdict }: PairAsked): string {
  switch (verdict.kind) {
    case 'edit':
      return verdict.edit.indicator === '0'
        ? `No modifier opens ${a} with ${b}`
        : `XU or 59 on ${verdict.edit.column2}, if the minutes were separate`;
    case 'ended':
    case 'none':
      return `Neither: ${a} and ${b} have no edit on this date`;
    case 'not-held':
      return `I cannot say: the NCCI excerpt loaded does not reach ${a} with ${b}`;
    default:
      return verdict satisfies never;
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [plain(text)] });

const table = (entries: readonly ModifierEntry[]): Block => ({
  kind: 'table',
  columns: ['Modifier', 'For'],
  rows: entries
    .filter(({ modifiers }) => modifiers.length > 0)
    .map(({ modifiers, short: text }) => [modifiers.join(' '), text]),
});

function whole({ when, not, example, label, rule }: ModifierEntry, title: string): Block[] {
  return [
    { kind: 'steps', title, steps: when },
    ...(not.length === 0 ? [] : [{ kind: 'steps', title: 'Not', steps: not } as const]),
    {
      kind: 'paragraph',
      line: [plain('Example: '), code(example), plain(` [${label}]${verifyWords(rule)}`)],
    },
  ];
}

const short = ({ name, when, rule }: ModifierEntry): Block => ({
  kind: 'paragraph',
  line: [strong(`${name}. `), plain(`${when[0] ?? ''}${verifyWords(rule)}`)],
});
