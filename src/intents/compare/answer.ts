/** Sets two or more side by side, each priced as a day of its own. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { sentence, type Reply } from '../../core/reply/reply.ts';
import { fingerprintOf } from '../../core/sources/fingerprint.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import type { Circumstances } from '../asked.ts';
import { bare, invalid } from '../ask-back.ts';
import { serialise } from '../question.ts';
import { comparePayers } from './compare-payers.ts';
import { explainChanges } from './explain-changes.ts';
import { explainThreshold } from './explain-threshold.ts';
import { explainCompare } from './explain.ts';
import type { CompareQuestion } from './question.ts';
import { dayIn, readSides } from './sides.ts';

const example = 'which pays more, 97530 or 97112';

export function answerCompare(question: CompareQuestion, asked: Circumstances): Answer {
  const date = asked.defaults.date ?? asked.today;
  if (question.of === 'payers') {
    const { of: _, sides, intent: __, services = [], ...about } = question;
    const lines = services.map((service) =>
      service.units === undefined && service.minutes === undefined ? { ...service, units: 1 } : service,
    );
    const reply = lines.length === 0 ? undefined : comparePayers({ ...about, services: lines }, sides, asked);
    if (reply !== undefined) return answered(question, date, reply);
    const text = `What ${list(question.sides)} pay is not held here: each contract and its fee schedule have it.`;
    return bare('declined', 'compare', date, sentence(text));
  }
  if (question.of === 'threshold') {
    const inForce = asked.reference.on((question.date as ServiceDate | undefined) ?? date);
    return answered(question, inForce.date, explainThreshold(question, inForce));
  }
  if (question.of === 'changes') return answered(question, date, changes(question, asked));
  const read = readSides(question, asked);
  if (read.kind === 'problem') return invalid(read.problem, date, example);
  const [first] = read.sides;
  if (first === undefined) return invalid('Name what to compare', date, example);
  const codes = [...new Set(read.sides.flatMap(({ day }) => day.lines.map(({ code }) => code)))];
  const unknown = codes.filter((code) => !first.inForce.everHeld(code));
  if (unknown.length > 0)
    return invalid(`${list(unknown)}: in none of the tables loaded here; check the code`, date, example);
  return answered(question, first.inForce.date, explainCompare(question, read.sides));
}

const answered = (question: CompareQuestion, date: ServiceDate, reply: Reply): Answer => ({
  ...{ kind: 'answer', intent: 'compare', date, day: null, choices: [], reply },
  answerId: fingerprintOf(['compare', question, date, reply.blocks]),
  question: serialise(question),
});

function changes({ sides }: CompareQuestion, { reference, today, playbook }: Circumstances): Reply {
  const [from = '', to = ''] = [sides[0], sides.at(-1)];
  const on = (year: string) => reference.on(dayIn(year, today) as ServiceDate);
  return explainChanges({ from: on(from), to: on(to), codes: playbook.tips.codes, own: true });
}
