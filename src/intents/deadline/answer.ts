/** By when: every deadline asked for, counted from the date given, each with its rule. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { countDeadline, type DeadlineCounted } from '../../core/deadlines/count-deadline.ts';
import type { DeadlineRule } from '../../core/deadlines/deadline-rule.ts';
import { weekdayOf } from '../../core/deadlines/calendar.ts';
import { plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { fingerprintOf } from '../../core/sources/fingerprint.ts';
import { gradeOf, type Doubt } from '../../core/sources/grade.ts';
import type { Payer } from '../../core/claim/payer.ts';
import type { Answer } from '../answer.ts';
import type { Circumstances } from '../answering/asked.ts';
import { serialise, type Question } from '../question.ts';
import { periodInWords, startWords } from '../reply-parts/period-words.ts';
import { believedSteps, citationsOf, isBelieved, verifyWords } from '../reply-parts/rule-basis.ts';
import { payerAsked } from '../reply-parts/topic-frame.ts';

type Asked = Extract<Question, { intent: 'denial_help' }>;

/** Without a date the periods alone: today is no start of anything. */
export function answerDeadlines(question: Asked, asked: Circumstances): Answer {
  const { deadlines = [] } = question;
  const chosen = asked.playbook.deadlines.filter(({ id }) => deadlines.includes(id));
  const rules = chosen.length > 0 ? chosen : asked.playbook.deadlines;
  const date = question.date as ServiceDate | undefined;
  const payer = payerAsked(question.payer ?? asked.defaults.payer);
  return {
    ...{ kind: 'answer', intent: 'denial_help', day: null, choices: [] },
    date: date ?? asked.today,
    answerId: fingerprintOf(['deadlines', question, payer, rules]),
    question: serialise(question),
    reply: date === undefined ? periods(rules, payer) : counted(rules, date, payer),
  };
}

function counted(rules: readonly DeadlineRule[], date: ServiceDate, payer: Payer): Reply {
  const each = rules.map((rule) => countDeadline(rule, date));
  const [only] = each;
  const headline =
    only !== undefined && each.length === 1
      ? `${only.rule.name}: ${lastDay(only)}, counted from ${date}`
      : `Deadlines counted from ${date}`;
  const rows = each.map((one) => [startWords[one.rule.countsFrom], one.rule.do, lastDay(one)]);
  const weekend = each.some(
    ({ rule, lastDay: day }) =>
      rule.nonworkdays === 'not-stated' && day !== null && [0, 6].includes(weekdayOf(day)),
  );
  const notes = [
    ...each.flatMap(moved),
    ...(weekend
      ? [note('A last day on a weekend stays where it is, by all we hold: act before it.', null)]
      : []),
  ];
  const table: Block = { kind: 'table', columns: [`If ${date} is the`, 'Then', 'Last day'], rows };
  const start =
    only !== undefined && each.length === 1
      ? `the ${startWords[only.rule.countsFrom]}`
      : 'what each line says';
  const taken: Doubt = {
    grade: 'medium',
    reason: `Taken: ${date} is ${start}.`,
    raisedBy: 'the date on the notice',
  };
  return replyOf({ headline, table, rules, payer, notes, taken: [taken] });
}

function periods(rules: readonly DeadlineRule[], payer: Payer): Reply {
  const rows = rules.map((rule) => [rule.do, periodInWords(rule)]);
  const table: Block = { kind: 'table', columns: ['What', 'How long'], rows };
  return replyOf({
    headline: 'How long there is; with a date I count it',
    table,
    rules,
    payer,
    notes: [],
    taken: [],
  });
}

interface Told {
  readonly headline: string;
  readonly table: Block;
  readonly rules: readonly DeadlineRule[];
  readonly payer: Payer;
  readonly notes: readonly Block[];
  readonly taken: readonly Doubt[];
}

function replyOf({ headline, table, rules, payer, notes, taken }: Told): Reply {
  const bases = rules.map(({ rule }) => rule);
  return {
    headline,
    blocks: [table, ...notes],
    details: [
      {
        kind: 'steps',
        title: 'Each with its rule',
        steps: rules.map((rule) =>
          `${rule.name}: ${periodInWords(rule)}. ${rule.note} [${rule.label}]${verifyWords(rule.rule)}`.replace(
            / {2,}/g,
            ' ',
          ),
        ),
      },
      ...believedSteps(bases),
    ],
    tip: [plain('Count from the date that matches what you hold: deadline 2026-10-05.')],
    sources: citationsOf(bases),
    confidence: gradeOf([...doubts(bases, payer), ...taken], []),
    basis: "Medicare Part B's rules, calendar days. The notice itself decides where it says otherwise.",
    followUps: [],
  };
}

function doubts(bases: Parameters<typeof isBelieved>[0], { kind, name }: Payer): Doubt[] {
  return [
    ...(kind === 'medicare'
      ? []
      : [
          {
            grade: 'low',
            reason: `${name} has limits of its own.`,
            raisedBy: `the manual or contract of ${name}`,
          } as const,
        ]),
    ...(isBelieved(bases)
      ? [
          {
            grade: 'medium',
            reason: 'Part of it is believed, not cited.',
            raisedBy: 'checking what is marked believed',
          } as const,
        ]
      : []),
  ];
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const dayInWords = (date: ServiceDate): string => `${weekdays[weekdayOf(date)]} ${date}`;

const lastDay = ({ rule, lastDay: day }: DeadlineCounted): string =>
  day === null ? periodInWords(rule) : dayInWords(day);

function moved({ rule, movedFrom, lastDay: day }: DeadlineCounted): Block[] {
  return movedFrom === null || day === null
    ? []
    : [
        note(
          `${rule.name}: ${dayInWords(movedFrom)} is no workday, so it moves to ${dayInWords(day)}.`,
          'CMS rule',
        ),
      ];
}

const note = (text: string, label: 'CMS rule' | null): Block => ({
  ...{ kind: 'notice', severity: 'info', line: [plain(text)] },
  ...(label === null ? {} : { label }),
});
