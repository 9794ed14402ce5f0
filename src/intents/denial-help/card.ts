/** One situation as a card: what it means, what the tables say, what to do, by when, and how to prevent it. */
import type { DeadlineRule } from '../../core/deadlines/deadline-rule.ts';
import type { Act, ActKind, ActWhen, Situation } from '../../core/playbook/playbook.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { CodesTold } from '../../core/playbook/reason-codes.ts';
import { plain, strong, type Block, type FollowUp, type Reply } from '../../core/reply/reply.ts';
import { gradeOf, type Doubt } from '../../core/sources/grade.ts';
import type { Basis } from '../../core/sources/citation.ts';
import { citationsOf, isBelieved, verifyWords } from '../reply-parts/rule-basis.ts';
import { frameBasis, frameDoubts, type TopicFrame } from '../reply-parts/topic-frame.ts';
import { byWhen } from './by-when.ts';
import { codeLines } from './code-lines.ts';
import type { LiveFacts } from './live-facts.ts';

export interface CardParts {
  /** "CO-97", as the remittance has it; undefined where only words were told. */
  readonly named: string | undefined;
  readonly codes: readonly string[];
  /** Whether the group is one the playbook lists for it. */
  readonly groupListed: boolean;
  /** What the code books say of what was named. */
  readonly told: CodesTold;
  /** A date told with the denial: the notice's. */
  readonly dated: ServiceDate | undefined;
  readonly live: LiveFacts;
  readonly deadline: DeadlineRule | undefined;
  /** Where something goes out and one fits. */
  readonly letter: { readonly name: string; readonly show: FollowUp } | undefined;
  readonly others: readonly FollowUp[];
  readonly frame: Omit<TopicFrame, 'shows' | 'believed'>;
}

export function situationCard(situation: Situation, parts: CardParts): Reply {
  const { named, codes, live, deadline, letter, others } = parts;
  const { meaning, check, prevent, triggers, send, rule } = situation;
  const fitting = fittingActs(situation.act, live.settled);
  const paper = goesOut(situation, live.settled);
  const counted = deadline === undefined || !paper ? [] : [deadline.rule];
  const bases: readonly Basis[] = [rule, ...counted, ...live.bases];
  const frame: TopicFrame = {
    ...parts.frame,
    place: live.money ? parts.frame.place : undefined,
    shows: {
      pairs: situation.live === 'pair' && live.bases.length > 0,
      limits: situation.live === 'limit',
      codes,
    },
    believed: isBelieved(bases),
  };
  const toldAct = (act: Act): string => actInFull(act, live.settled);
  const asks = situation.live === 'pair' && live.settled.length > 0 ? [] : [check];
  return {
    headline: named === undefined ? situation.name : `${named}: ${lowerFirst(situation.name)}`,
    blocks: [
      paragraph(`${meaning} [${situation.label}]${verifyWords(rule)}`),
      ...codeLines(parts.told),
      ...live.lines.map(paragraph),
      ...(live.facts.length > 0 ? [{ kind: 'facts', facts: live.facts } as const] : []),
      {
        kind: 'steps',
        title: 'What to do',
        steps: [...asks, ...fitting.map(toldAct), ...(paper ? sending(send) : [])],
      },
      ...(paper
        ? byWhen({ deadline: situation.deadline, rule: deadline, payer: frame.payer, from: parts.dated })
        : []),
      ...groupNote(parts),
      titled('Next time', prevent),
    ],
    details: [{ kind: 'steps', title: 'What usually triggers it in therapy', steps: triggers }],
    tip:
      letter === undefined
        ? null
        : [plain(`A letter with blanks fits: "${letter.name}". Fill it in outside this chat.`)],
    sources: citationsOf(bases),
    confidence: gradeOf([...frameDoubts(frame), remittance], []),
    basis: frameBasis(frame),
    followUps: [...(letter === undefined ? [] : [letter.show]), ...others],
  };
}

const remittance: Doubt = {
  grade: 'medium',
  reason: 'Payers pair codes and remarks in their own ways: the remittance decides.',
  raisedBy: 'the remark code',
};

const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [plain(text)] });
const titled = (title: string, text: string): Block => ({
  ...{ kind: 'paragraph', line: [strong(`${title}: `), plain(text)] },
});

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const actWords: Readonly<Record<ActKind, string>> = {
  fix: 'Fix',
  appeal: 'Appeal',
  'write-off': 'Write off',
  resubmit: 'Send again',
  'bill-another': 'Bill another',
  'bill-patient': 'Bill the patient',
  nothing: 'Nothing to do',
};

const whenWords: Readonly<Record<ActWhen, string>> = {
  'indicator-0': 'indicator 0',
  'indicator-1': 'indicator 1',
  'no-edit': 'no edit on that date',
  'mai-1': 'MAI 1',
  'mai-2': 'MAI 2',
  'mai-3': 'MAI 3',
};

/** "Fix", "Appeal": shared with the list of what a code can mean. */
export const actInWord = (kind: ActKind): string => actWords[kind];

/** Of acts with a condition only those the tables settled; all of them where nothing is settled. */
const fittingActs = (all: readonly Act[], settled: readonly ActWhen[]): readonly Act[] =>
  all.filter(({ when }) => when === undefined || settled.length === 0 || settled.includes(when));

/** Nothing goes out, so that there is nothing to send and no day to miss. */
const endsHere: ReadonlySet<ActKind> = new Set(['write-off', 'bill-patient', 'nothing']);

export const goesOut = ({ act }: Situation, settled: readonly ActWhen[]): boolean =>
  fittingActs(act, settled).some(({ kind }) => !endsHere.has(kind));

const actInFull = ({ kind, how, when }: Act, settled: readonly ActWhen[]): string => {
  const told = when === undefined || settled.length === 1 ? '' : ` (${whenWords[when]})`;
  return `${actWords[kind]}${told}: ${how}`;
};

const sending = (send: readonly string[]): readonly string[] =>
  send.length === 0 ? [] : [`Send: ${send.join('; ')}.`];

function groupNote({ named, groupListed }: CardParts): Block[] {
  if (named === undefined || groupListed) return [];
  const text =
    'The group on your remittance is unusual for this: CO is the practice, PR the patient. Check it before billing anybody.';
  return [{ kind: 'notice', severity: 'warning', line: [plain(text)] }];
}
