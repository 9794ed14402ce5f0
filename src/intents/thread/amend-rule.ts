/** Behind a rule card: the same rule for another discipline, year or payer ("and OT?", "what about in 2024"). */
import words from '../../../data/words/threads.json' with { type: 'json' };
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Card, Library } from '../../core/knowledge/card.ts';
import { mapOf } from '../../core/map-of.ts';
import { namesDay } from '../deadline/read.ts';
import { readMentions } from '../language/read-mentions.ts';
import type { Reading } from '../language/reading/reading.ts';
import type { Question } from '../question.ts';
import type { RuleQuestion } from '../rule-question/question.ts';

type Discipline = NonNullable<RuleQuestion['discipline']>;
const disciplines: ReadonlyMap<string, string> = new Map(Object.entries(words.disciplines));
const longest = 8;

/** Undefined where the message says anything else, or the card does not hold for the discipline. */
export function amendRule(
  previous: Question,
  { text, tokens, ...reading }: Reading,
  { library, today }: { readonly library: Library; readonly today: ServiceDate },
): Question | undefined {
  const isRule =
    previous.intent === 'rule_question' && previous.cards.length === 1 && previous.offered !== true;
  const isDeadline = previous.intent === 'denial_help' && previous.deadlines !== undefined;
  if (!(isRule || isDeadline) || tokens.length > longest || !opens.test(text)) return undefined;
  const mentions = readMentions({ ...reading, text, tokens }, today, true);
  const { services, strange, date, payer, place, facts, awaiting } = mentions;
  const discipline = disciplineIn(text);
  const others = strange
    .map(({ text: word }) => word.toLowerCase())
    .filter((word) => !disciplines.has(word) && !generic.has(word) && word !== 'dos');
  if (services.length + others.length + Object.keys(facts).length > 0) return undefined;
  if (place !== undefined || awaiting !== undefined) return undefined;
  if ([discipline, date, payer].every((each) => each === undefined)) return undefined;
  const about = { ...(date && { date }), ...(payer && { payer: payer.slice(0, 60) }) };
  if (!isRule) return { ...previous, ...about } as Question;
  const id = previous.cards[0]?.id ?? '';
  const counted = deadlineOf.get(id);
  if (counted !== undefined && date !== undefined && namesDay(text))
    return { intent: 'denial_help', deadlines: [counted], ...about };
  const card = library.card(id);
  if (card === undefined || (discipline !== undefined && !holdsFor(card, discipline))) return undefined;
  return { ...previous, ...about, ...(discipline && { discipline }) };
}

/** "Timely filing?", "so dos 6/9/26 is when": a day behind a rule with a deadline is counted from. */
const deadlineOf = mapOf({
  ...{ 'timely-filing': 'timely-filing', reopening: 'reopening', recertification: 'recertification' },
  'progress-report-due': 'progress-report',
});
const generic: ReadonlySet<string> = new Set(words.generic);

const opens = /^(?:(?:and|but|so|ok|okay|what about|how about|same|also|or|in|for|with),? ){0,3}/i;

function disciplineIn(text: string): Discipline | undefined {
  const lower = ` ${text.toLowerCase().replace(/[^a-z ]/g, '')} `;
  const found = [...disciplines].find(([name]) => lower.includes(` ${name} `));
  return found?.[1] as Discipline | undefined;
}

/** Its words name the discipline, or none; what it says of an assistant holds for no speech assistant. */
function holdsFor({ applies, answers }: Card, discipline: Discipline): boolean {
  const text = [applies, ...answers.flatMap((answer) => [answer.text, answer.more])].join(' ');
  if (named[discipline].test(text)) return true;
  const namesOne = Object.values(named).some((name) => name.test(text));
  return !namesOne && !(discipline === 'SLP' && /assistant/i.test(text));
}

const named: Readonly<Record<Discipline, RegExp>> = {
  PT: /\b(?:PTA?s?|physical)\b/,
  OT: /\b(?:OTA?s?|occupational)\b/,
  SLP: /\b(?:SLPs?|speech)\b/i,
};
