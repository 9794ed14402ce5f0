/** "and in Dallas?", "what about 45 minutes", "make that AMA", "with a PTA": the thread's last question, changed. */
import type { ServiceDate } from '../core/claim/service-date.ts';
import { amendTopic } from './amend-topic.ts';
import type { Mentions } from './language/mentions.ts';
import { normalise } from './language/normalise.ts';
import { readMentions } from './language/read-mentions.ts';
import type { Question } from './question.ts';

/** Whether a message may speak of the last question at all; most are questions of their own. */
export function takesUp(typed: string): boolean {
  const text = withoutCommand(typed);
  return text !== '' && text.split(' ').length <= longest && opens.test(text);
}

/** Undefined where the text changes nothing: it is a question of its own. */
export function amend(previous: Question, typed: string, today: ServiceDate): Question | undefined {
  const text = withoutCommand(typed);
  const words = text.split(' ').length;
  if (text === '' || words > longest || !opens.test(text)) return undefined;
  const mentions = readMentions(text, today);
  if (mentions.faults.length > 0 || mentions.doubts.length > 0 || mentions.strange.length > 2)
    return undefined;
  if (/^\d/.test(text) && mentions.services.length > 0) return undefined;
  switch (previous.intent) {
    case 'claim_check':
    case 'unit_count':
    case 'fee_estimate':
      return amendDay(previous, mentions, text);
    case 'code_info': {
      const amounts = mentions.awaiting?.minutes ?? mentions.awaiting?.units;
      const { code, date, payer, locality } = previous;
      const about = { ...(date && { date }), ...(payer && { payer }), ...(locality && { locality }) };
      const day = { intent: 'claim_check' as const, services: [{ code, modifiers: [] }], ...about };
      if (amounts !== undefined) return amendDay(day, mentions, text);
      const [other] = mentions.services;
      const changed = {
        ...previous,
        ...aboutOf(mentions),
        ...(other === undefined ? {} : { code: other.code }),
      };
      return same(changed, previous) ? undefined : changed;
    }
    case 'ncci_check':
    case 'mue_check': {
      const { date, payer } = mentions;
      const changed = { ...previous, ...(date && { date }), ...(payer && { payer }) };
      return same(changed, previous) || mentions.services.length > 0 ? undefined : changed;
    }
    case 'billing_tips':
    case 'denial_help':
    case 'denial_stats':
    case 'modifier_help':
    case 'toolkit': {
      const changed = amendTopic(previous, mentions, text);
      return changed === undefined || same(changed, previous) ? undefined : changed;
    }
    default:
      return undefined;
  }
}

/** Teams hands on the command's own name, where Slack does not. */
const withoutCommand = (typed: string): string => normalise(typed).replace(/^\/?cpt\b[,:]?\s*/i, '');

const longest = 12;
/** How people take up what was said before. */
const opens =
  /^(?:and|but|what about|how about|what if|make (?:that|it)|now|same|with|without|in|for|on|at|using|use|instead|ok(?:ay)?|also|try|then|or|change|switch|as|under|by|if|no,?|actually|plus|add|\d)\b/i;

type DayQuestion = Extract<Question, { intent: 'claim_check' | 'unit_count' | 'fee_estimate' }>;

function amendDay(previous: DayQuestion, mentions: Mentions, text: string): Question | undefined {
  const { awaiting, assistant, rule, services, facts } = mentions;
  const { qualifyingParticipant, ...stated } = facts;
  const [only, second] = previous.services;
  const alone = only !== undefined && second === undefined;
  const without = /\b(?:without|no)\b.{0,10}\b(?:pta|ota|cota|assistant)/i.test(text);
  const lines = newLines(previous, mentions, text);
  if (lines === undefined) return undefined;
  if (awaiting !== undefined && !alone && services.length === 0) return undefined;
  const { assistant: was, ...rest } = previous;
  const now = without ? undefined : (assistant ?? was);
  const changed: DayQuestion = {
    ...rest,
    services: without ? lines.map(byTherapist) : lines,
    ...aboutOf(mentions),
    ...(rule === undefined ? {} : { rule }),
    ...(qualifyingParticipant === undefined ? {} : { qualifyingParticipant }),
    ...(now === undefined ? {} : { assistant: now }),
    ...(Object.keys(stated).length === 0 ? {} : { facts: { ...previous.facts, ...stated } }),
  };
  return same(changed, previous) ? undefined : changed;
}

const byTherapist = (line: DayQuestion['services'][number]): DayQuestion['services'][number] => {
  const { assistant, assistantMinutes, assistantTitle, ...rest } = line;
  return rest;
};

/** "45 minutes" for the only code, "97140 15 min" for a code of the day or added to it; "with GP" on every line. */
function newLines(
  previous: DayQuestion,
  { awaiting, services, spreadModifiers }: Mentions,
  text: string,
): DayQuestion['services'] | undefined {
  const [only, second] = previous.services;
  const marks = [...(awaiting?.modifiers ?? []), ...(spreadModifiers ?? [])];
  const marked = previous.services.map((line) => ({
    ...line,
    modifiers: [...new Set([...line.modifiers, ...marks])].slice(0, 8),
  }));
  if (services.length === 0) {
    if (awaiting === undefined || (awaiting.minutes === undefined && awaiting.units === undefined))
      return marked;
    const { minutes, units } = awaiting;
    if (only === undefined || second !== undefined) return undefined;
    const { code, modifiers } = only;
    return [{ code, modifiers, ...(minutes === undefined ? { units } : { minutes }) }];
  }
  const adds = /^(?:and|plus|add|also|with)\b/i.test(text);
  const changed = marked.map((line) => {
    const found = services.find(({ code }) => code === line.code);
    if (found === undefined || (found.minutes === undefined && found.units === undefined)) return line;
    const { minutes, units } = found;
    return {
      code: line.code,
      modifiers: line.modifiers,
      ...(minutes === undefined ? { units } : { minutes }),
    };
  });
  const fresh = services.filter(({ code }) => !marked.some((line) => line.code === code));
  const [other] = fresh;
  if (fresh.length === 0) return changed;
  if (adds)
    return [
      ...changed,
      ...fresh.map(({ modifiers, ...line }) => ({ ...line, modifiers: [...modifiers] })),
    ].slice(0, 40);
  if (only === undefined || second !== undefined || other === undefined || fresh.length > 1) return undefined;
  return [{ ...only, ...other, modifiers: [...only.modifiers] }];
}

const aboutOf = ({ place, date, payer }: Mentions) => ({
  ...(place === undefined ? {} : { locality: place.slice(0, 80) }),
  ...(date === undefined ? {} : { date }),
  ...(payer === undefined ? {} : { payer }),
});

const same = (a: Question, b: Question): boolean => JSON.stringify(a) === JSON.stringify(b);
