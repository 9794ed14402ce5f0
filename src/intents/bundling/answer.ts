/** Looks each pair up in both directions on the date, and judges what was said to be so. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { withEditsOf } from '../../core/edits/edits-at.ts';
import { exclusionsAmong } from '../../core/edits/exclusive-period.ts';
import { judgePairOn } from '../../core/edits/judge-pair-on.ts';
import { pairTablesOf } from '../../core/reference/tables-used.ts';
import { fingerprintOf } from '../../core/sources/fingerprint.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import type { Circumstances } from '../answering/asked.ts';
import { bare, invalid } from '../answering/ask-back.ts';
import { sentence } from '../../core/reply/reply.ts';
import { serialise } from '../question.ts';
import { explainPairs } from './explain.ts';
import { explainPartners } from './explain-partners.ts';
import type { JudgedPair } from './judge-claim.ts';
import type { PairQuestion } from './question.ts';

export function answerPairs(question: PairQuestion, asked: Circumstances): Answer {
  const date = (question.date ?? asked.defaults.date ?? asked.today) as ServiceDate;
  const codes = [...new Set(question.codes)] as HcpcsCode[];
  const inForce = withEditsOf(question.facts ?? {}, codes, asked.reference.on(date));
  const unknown = codes.filter((code) => !inForce.everHeld(code));
  if (unknown.length > 0) {
    const verb = unknown.length === 1 ? 'is' : 'are';
    return invalid(
      `${list(unknown)} ${verb} in none of the tables loaded here; check the code`,
      date,
      'ncci 97530 97140',
    );
  }
  const { ptp } = inForce;
  if (ptp === undefined) {
    const text = `No NCCI table in force on ${date} is loaded, so I cannot say. Import that quarter's PTP file from CMS with "unitwise data import".`;
    return bare('answer', 'ncci_check', date, sentence(text));
  }
  const dated = question.date !== undefined || asked.defaults.date !== undefined;
  const [only, second] = codes;
  if (only !== undefined && second === undefined) {
    return {
      ...{ kind: 'answer', intent: 'ncci_check', date, day: null, choices: [] },
      answerId: fingerprintOf(['ncci', date, [ptp.release.sha256], question]),
      question: serialise(question),
      reply: explainPartners(only, inForce, dated),
    };
  }
  const pairs = codes.flatMap((a, i) =>
    codes.slice(i + 1).map((b): JudgedPair => {
      const { verdict, table = ptp } = judgePairOn(a, b, inForce);
      return { a, b, verdict, table };
    }),
  );
  const tables = pairTablesOf(codes, inForce);
  return {
    ...{ kind: 'answer', intent: 'ncci_check', date, day: null, choices: [] },
    answerId: fingerprintOf(['ncci', date, tables.map(({ release }) => release.sha256), question]),
    question: serialise(question),
    reply: explainPairs(pairs, question, {
      ...{ tables, ptp, date },
      exclusions: exclusionsAmong(codes, inForce.rules.exclusivePeriods),
      dated,
    }),
  };
}
