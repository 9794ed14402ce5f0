/** A message's text to one question, or the one thing that is wrong with it and a right example. */
import { normalise, longestMessage } from './language/normalise.ts';
import { readMentions } from './language/read-mentions.ts';
import type { Mentions } from './language/mentions.ts';
import type { Question } from './question.ts';

export type Understood =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'invalid'; readonly problem: string };

export function understand(typed: string): Understood {
  if (typed.length > longestMessage) {
    return invalid(
      `That is over ${longestMessage.toLocaleString('en-US')} characters; send one day's codes and minutes`,
    );
  }
  const text = normalise(typed).replace(/^\/?cpt\b\s*/i, '');
  if (text === '') return invalid('There is nothing to read; type codes and minutes');
  if (/^(?:help|hi|hello|hey|\?)$/i.test(text)) return { kind: 'question', question: { intent: 'help' } };
  const mentions = readMentions(text);
  const [fault] = mentions.faults;
  if (fault !== undefined) return invalid(`${said(fault.word)}: ${fault.problem}`);
  if (mentions.services.length === 0) return invalid('I see no billing code in that');
  if (mentions.services.length > 40) return invalid('That is more than 40 codes; send one day at a time');
  return { kind: 'question', question: questionOf(mentions) };
}

const invalid = (problem: string): Understood => ({ kind: 'invalid', problem });

/** A typed word is repeated only where it is short and plain; nothing typed comes back live. */
const said = (word: string): string => (/^[\w+'-]{1,20}$/.test(word) ? `"${word}"` : 'One word');

function questionOf(mentions: Mentions): Question {
  const { services, date, payer, rule, place, qualifyingParticipant } = mentions;
  const about = {
    ...(date === undefined ? {} : { date }),
    ...(payer === undefined ? {} : { payer }),
    ...(place === undefined ? {} : { locality: place.slice(0, 80) }),
  };
  const [only, second] = services;
  if (only !== undefined && second === undefined && isBare(only)) {
    return { intent: 'code_info', code: only.code, ...about };
  }
  return {
    intent: 'claim_check',
    services,
    ...about,
    ...(rule === undefined ? {} : { rule }),
    ...(qualifyingParticipant === undefined ? {} : { qualifyingParticipant }),
  };
}

const isBare = ({ minutes, units, modifiers }: Mentions['services'][number]): boolean =>
  minutes === undefined && units === undefined && modifiers.length === 0;
