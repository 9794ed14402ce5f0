/** The most units of a code a day, on the date. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { withEditsOf } from '../../core/edits/edits-at.ts';
import { plain, sentence } from '../../core/reply/reply.ts';
import { fingerprintOf } from '../../core/sources/fingerprint.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import type { Circumstances } from '../answering/asked.ts';
import { bare, invalid } from '../answering/ask-back.ts';
import { serialise } from '../question.ts';
import { explainLimits } from './explain.ts';
import type { UnitLimitQuestion } from './question.ts';

export function answerUnitLimit(question: UnitLimitQuestion, asked: Circumstances): Answer {
  const date = (question.date ?? asked.defaults.date ?? asked.today) as ServiceDate;
  const codes = [...new Set(question.codes)] as HcpcsCode[];
  const anywhere = asked.reference.on(date);
  const inForce = withEditsOf(question.facts ?? {}, codes, anywhere);
  const unknown = codes.filter((code) => !inForce.everHeld(code));
  if (unknown.length > 0) {
    const verb = unknown.length === 1 ? 'is' : 'are';
    return invalid(
      `${list(unknown)} ${verb} in none of the tables loaded here; check the code`,
      date,
      'mue 97110',
    );
  }
  const { mue } = inForce;
  if (mue === undefined) {
    const whose = inForce === anywhere ? 'unit-limit table' : 'outpatient hospital unit-limit table';
    const practitioner = codes.flatMap((code) => {
      const limit = anywhere.mue?.limit(code);
      return limit === undefined ? [] : [`${limit.units} of ${code}`];
    });
    const beside = practitioner.length === 0 ? '' : `A practitioner's claim may have ${list(practitioner)}. `;
    const loads = `${beside}Import that quarter's MUE file from CMS with "unitwise data import".`;
    const head = sentence(`No ${whose} in force on ${date} is loaded, so I cannot say.`);
    const reply = { ...head, blocks: [{ kind: 'paragraph', line: [plain(loads)] } as const] };
    return bare('answer', 'mue_check', date, reply);
  }
  const limits = codes.map((code) => ({ code, limit: mue.limit(code) }));
  return {
    ...{ kind: 'answer', intent: 'mue_check', date, day: null, choices: [] },
    answerId: fingerprintOf(['mue', date, codes.map((code) => mue.tableOf(code).release.sha256), question]),
    question: serialise(question),
    reply: explainLimits(limits, question, {
      mue,
      practitioner: inForce === anywhere ? undefined : anywhere.mue,
      date,
      dated: question.date !== undefined || asked.defaults.date !== undefined,
    }),
  };
}
