/** Answers of a team's last 30 days that newer tables contradict, each figure beside what it is now, by person. */
import type { ServiceDate } from '../core/claim/service-date.ts';
import { tablesMark, wentBack } from '../core/digest/tables-mark.ts';
import { plain, type FollowUp, type Reply } from '../core/reply/reply.ts';
import type { GivenRow } from '../core/team/recent-answer.ts';
import { plural } from '../core/words/english.ts';
import type { Circumstances } from '../intents/answering/asked.ts';
import { parseQuestion, type Question } from '../intents/question.ts';
import { answerSerialised } from './assistant.ts';
import { figuresOf, type Figures, type Given } from './given-answer.ts';
import { codesAsked } from './team-codes.ts';

export interface ChangedAnswer {
  readonly row: GivenRow;
  readonly question: Question;
  readonly date: ServiceDate;
  readonly then: Figures;
  readonly now: Figures;
}

/** By where each person is told alone. `asked`: as the team is answered today. */
export async function changedAnswers(
  rows: readonly GivenRow[],
  asked: Circumstances,
): Promise<ReadonlyMap<string, readonly ChangedAnswer[]>> {
  const tables = tablesMark(asked.reference);
  const changed = new Map<string, ChangedAnswer[]>();
  for (const row of rows) {
    const given = JSON.parse(row.given) as Given;
    if (given.tables.mark === tables.mark || wentBack(given.tables, tables)) continue;
    // People are answered in between.
    await new Promise((resolve) => setImmediate(resolve));
    const question = parseQuestion(row.question);
    const defaults = { ...given.defaults, date: given.date };
    const now = figuresOf(answerSerialised(row.question, { ...asked, defaults }), asked.reference);
    if (question === undefined || now === undefined || differing(given.figures, now).length === 0) continue;
    const { tellAt, date, figures: then } = given;
    changed.set(tellAt, [...(changed.get(tellAt) ?? []), { row, question, date, then, now }]);
  }
  return changed;
}

interface Difference {
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

function differing(then: Figures, now: Figures): readonly Difference[] {
  const before = new Map(then);
  return now.flatMap(([what, is]) => {
    const was = before.get(what);
    return was === undefined || was === is ? [] : [{ what, was, is }];
  });
}

/** As it stands once its person was told. */
export function restated({ row, now }: ChangedAnswer, reference: Circumstances['reference']): string {
  const given = JSON.parse(row.given) as Given;
  return JSON.stringify({ ...given, tables: tablesMark(reference), figures: now } satisfies Given);
}

const [mostShown, mostButtons] = [8, 3] as const;

export function changedReply(answers: readonly ChangedAnswer[]): Reply {
  const shown = answers.slice(0, mostShown);
  const more = answers.length - shown.length;
  const rows = shown.flatMap((answer) =>
    differing(answer.then, answer.now).map(({ what, was, is }) => [`${aboutOf(answer)}: ${what}`, was, is]),
  );
  const one = answers.length === 1;
  return {
    headline: `${one ? 'An answer' : plural(answers.length, 'answer')} you got ${one ? 'is' : 'are'} different by newer CMS tables`,
    blocks: [
      { kind: 'table', columns: ['Asked', 'Then', 'Now'], rows },
      { kind: 'paragraph', line: [plain(`${more > 0 ? `And ${more} more. ` : ''}${advice}`)] },
    ],
    ...{ details: [], tip: null, sources: [], confidence: null, basis: null },
    followUps: shown.slice(0, mostButtons).map(askAgain),
  };
}

const advice =
  'Newer tables were loaded since you asked. What was billed by the old figures may need another look. Only you are told, once.';

/** "97110 x3 on 2026-11-28" */
function aboutOf({ question, date, then }: ChangedAnswer): string {
  const [[what, billed] = []] = then;
  return `${what === 'units' ? billed : codesAsked(question).join(' ')} on ${date}`;
}

const askAgain = (answer: ChangedAnswer): FollowUp => ({
  label: `Ask again: ${aboutOf(answer)}`.slice(0, 70),
  question: JSON.stringify({ ...answer.question, date: answer.date }),
});
