/** How a team judged its answers lately, by kind of question, most often not helpful first; and who can list them. */
import { code, plain, type Reply } from '../core/reply/reply.ts';
import {
  feedbackReasons,
  feedbackWords,
  type FeedbackReason,
  type JudgedAnswer,
} from '../core/team/feedback.ts';
import type { TeamKey } from '../core/team/team-key.ts';
import { plural } from '../core/words/english.ts';
import { isIntent, labelOf } from '../intents/intent.ts';

interface Judged {
  readonly helpful: number;
  readonly notHelpful: number;
  readonly reasons: Readonly<Partial<Record<FeedbackReason, number>>>;
}

/** Undefined where nobody judged any. */
export function feedbackReply(judged: readonly JudgedAnswer[], team: TeamKey): Reply | undefined {
  if (judged.length === 0) return undefined;
  const all = [...byKind(judged)].toSorted(([, one], [, other]) => other.notHelpful - one.notHelpful);
  const total = (of: (each: Judged) => number): number => judged.reduce((sum, each) => sum + of(each), 0);
  const [helpful, not] = [total((each) => each.helpful), total((each) => each.notHelpful)];
  const call = team.startsWith('slack:') ? '/cpt' : '@Unitwise';
  return {
    headline: `Last week ${plural(helpful + not, 'answer')} judged here, ${not} not helpful`,
    blocks: [
      {
        kind: 'table',
        columns: ['About', 'Helpful', 'Not helpful', 'Because'],
        rows: all.map(([intent, each]) => [
          isIntent(intent) && intent !== 'none' ? labelOf(intent) : intent,
          ...[String(each.helpful), String(each.notHelpful), reasonsOf(each)],
        ]),
      },
      {
        kind: 'paragraph',
        line: [
          ...[plain('Whoever runs the server lists the answers: '), code('unitwise feedback --days 7')],
          ...[plain('. '), code(`${call} digest off`), plain(' here stops it.')],
        ],
      },
    ],
    ...{ details: [], tip: null, sources: [], confidence: null, basis: null, followUps: [] },
  };
}

function byKind(judged: readonly JudgedAnswer[]): ReadonlyMap<string, Judged> {
  const kinds = new Map<string, Judged>();
  for (const { intent, ...each } of judged) {
    const { helpful, notHelpful, reasons } = kinds.get(intent) ?? { helpful: 0, notHelpful: 0, reasons: {} };
    kinds.set(intent, {
      helpful: helpful + each.helpful,
      notHelpful: notHelpful + each.notHelpful,
      reasons: Object.fromEntries(
        feedbackReasons.map((reason) => [reason, (reasons[reason] ?? 0) + (each.reasons[reason] ?? 0)]),
      ),
    });
  }
  return kinds;
}

const reasonsOf = ({ reasons }: Judged): string =>
  feedbackReasons
    .filter((reason) => (reasons[reason] ?? 0) > 0)
    .map((reason) => `${feedbackWords[reason]} (${reasons[reason] ?? 0})`)
    .join(', ');
