/** How a team judged its answers lately, by kind of question; and who can list them. */
import { code, plain, type Reply } from '../core/reply/reply.ts';
import { feedbackReasons, feedbackWords, type JudgedKind } from '../core/team/feedback.ts';
import type { TeamKey } from '../core/team/team-key.ts';
import { plural } from '../core/words/english.ts';
import { isIntent, labelOf } from '../intents/intent.ts';

/** Undefined where nobody judged any. */
export function feedbackReply(judged: readonly JudgedKind[], team: TeamKey): Reply | undefined {
  if (judged.length === 0) return undefined;
  const total = (of: (each: JudgedKind) => number): number => judged.reduce((sum, each) => sum + of(each), 0);
  const [helpful, not] = [total((each) => each.helpful), total((each) => each.notHelpful)];
  const call = team.startsWith('slack:') ? '/cpt' : '@Unitwise';
  return {
    headline: `Last week ${plural(helpful + not, 'answer')} judged here, ${not} not helpful`,
    blocks: [
      {
        kind: 'table',
        columns: ['About', 'Helpful', 'Not helpful', 'Because'],
        rows: judged.map((each) => [
          isIntent(each.intent) && each.intent !== 'none' ? labelOf(each.intent) : each.intent,
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

const reasonsOf = ({ reasons }: JudgedKind): string =>
  feedbackReasons
    .filter((reason) => (reasons[reason] ?? 0) > 0)
    .map((reason) => `${feedbackWords[reason]} (${reasons[reason] ?? 0})`)
    .join(', ');
