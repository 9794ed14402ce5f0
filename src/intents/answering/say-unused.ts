/** What was stated and not used, and services that are nobody's to bill, said in the first lines of the answer. */
import { plain, type Block } from '../../core/reply/reply.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import type { Intent } from '../intent.ts';
import { namesAide } from '../language/people/people.ts';
import type { Mentions } from '../language/mentions.ts';
import type { FactName } from '../language/facts/facts.ts';
import { isModifier } from '../language/known-modifiers.ts';
import { leftoversOf } from '../language/leftovers.ts';
import type { Question } from '../question.ts';
import type { MessageRead } from '../understand/read-message.ts';
import { sayWord } from './say-word.ts';

/** Answers about a list of codes: there a number or a word of money may change what is said. */
const ofCodes: ReadonlySet<Intent> = new Set([
  ...(['claim_check', 'unit_count', 'fee_estimate', 'code_info', 'ncci_check', 'mue_check'] as const),
]);

export function sayUnused(answer: Answer, { mentions, text }: MessageRead, question: Question): Answer {
  if (answer.kind !== 'answer' || !ofCodes.has(question.intent)) return answer;
  const ofPair = question.intent === 'ncci_check';
  // Whether a pair takes a modifier is what its answer says.
  const words = leftoversOf(mentions, text)
    .filter((word) => !ofPair || !isModifier(word))
    .map(sayWord);
  const unused = [...new Set([...words, ...factsOutside(question, mentions.facts)])];
  const { placeReadAs } = mentions;
  const notices = [
    ...(placeReadAs === undefined
      ? []
      : [`Place read as ${placeReadAs.meant}: you typed ${sayWord(placeReadAs.typed)}.`]),
    ...(unused.length === 0 ? [] : [`Not used: ${list(unused.slice(0, mostNamed))}.`]),
    ...(mentions.idleMinutes === undefined
      ? []
      : [`Left out: ${String(mentions.idleMinutes)} minutes without one-on-one treatment.`]),
    ...(mentions.unbillable === undefined ? [] : [leftOutOf(mentions.unbillable)]),
    ...(mentions.unbillable === undefined && namesAide(text) ? [givenByAide] : []),
    ...(mentions.together === true ? [givenTogether] : []),
  ].map((words): Block => ({ kind: 'notice', severity: 'warning', line: [plain(words)] }));
  if (notices.length === 0) return answer;
  return { ...answer, reply: { ...answer.reply, blocks: [...notices, ...answer.reply.blocks] } };
}

const leftOutOf = (theirs: NonNullable<Mentions['unbillable']>): string => {
  const parts = theirs.map(({ code, minutes }) =>
    minutes === undefined ? code : `${String(minutes)} minutes of ${code}`,
  );
  return `${list([...new Set(parts)])} by a tech or an aide left out: Medicare pays only for a therapist's or an assistant's own time.`;
};

/** CMS counts an assistant's independent minutes alone toward CQ and CO. */
const givenTogether = "Minutes of therapist and assistant together are the therapist's: no CQ or CO.";

const givenByAide =
  "A tech's or an aide's own time is not billable to Medicare: these figures are not theirs.";

const mostNamed = 4;

const names: Readonly<Record<FactName, string>> = {
  ...{
    deductibleRemaining: 'the deductible',
    deductiblePaid: 'the deductible',
    deductibleMet: 'the deductible',
  },
  ...{ participating: 'non-participating', limitingCharge: 'the limiting charge' },
  ...{ qualifyingParticipant: 'QP', sequestration: 'sequestration' },
  ...{ placeOfService: 'the place of service', setting: 'the setting', therapyToDate: 'therapy to date' },
  occupationalToDate: 'occupational therapy to date',
  ...{ allowedToday: "today's amount", allowedAmount: 'the allowed amount' },
  ...{ charge: 'the charge', chargePerUnit: 'the charge', percentOfMedicare: 'the percent of Medicare' },
  ...{ totalMinutes: 'the total minutes', oneOnOneMinutes: 'the one-on-one minutes' },
  ...{ furnishedBy: 'who furnished it', condition: 'the condition', site: 'the setting' },
  ...{ unitLeftOff: 'the unit left off', visits: 'the visits' },
  ...{ secondary: 'Medicare as secondary', second: 'the second payer' },
  criticalAccessHospital: 'critical access hospital',
};

/** Stated facts this kind of question has no place for. */
function factsOutside(question: Question, facts: object): readonly string[] {
  if ('services' in question && question.intent !== 'denial_report') return [];
  const ofSetting = question.intent === 'mue_check' || question.intent === 'ncci_check';
  const used = ofSetting ? Object.keys(question.facts ?? {}) : [];
  return (Object.keys(facts) as FactName[]).filter((fact) => !used.includes(fact)).map((fact) => names[fact]);
}
