/** Unit rule, assistants, dollar amounts, and the words that spread an amount over every code. */
import type { Mentions } from './mentions.ts';
import { noteAmount } from './note-amount.ts';
import { numberOf } from './read-minutes.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';

export const readRule: Reader = (here, mentions) => {
  const word = lowerAt(here);
  if (word === 'qp') mentions.qualifyingParticipant = true;
  else if (word === 'ama' || (word === 'cms' && /^(?:rule|units?|instead)?$/.test(lowerAt(here, 1))))
    mentions.rule = word;
  else if (word === 'rule' && lowerAt(here, 1) === 'of' && /^(?:8'?s?|eights?)$/.test(lowerAt(here, 2))) {
    // The American Medical Association's way of counting, by the name clinics give it.
    mentions.rule = 'ama';
    return 3;
  } else return 0;
  return 1;
};

const assistant = /^(?:pta|ptas|ota|otas|cota|cotas|assistant|assistants)$/;
const therapist = /^(?:pt|ot|therapist)$/;

/** "97110 38 97140 15 pta": the assistant gave the last service, or all of them. */
function noteWho({ services, doubts }: Mentions): void {
  const last = services.length - 1;
  const code = services[last]?.code ?? '';
  if (last < 1) return;
  const only = (read: Mentions): Mentions => {
    const rest = { ...read };
    delete rest.assistant;
    return {
      ...rest,
      services: read.services.map((service, i) =>
        i === last && service.minutes !== undefined
          ? { ...service, assistantMinutes: service.minutes }
          : service,
      ),
    };
  };
  doubts.push({
    ...{ about: 'who', ask: `Did the assistant furnish all of it, or ${code} alone?` },
    choices: [
      { label: 'All of it', apply: (read) => read },
      { label: `${code} alone`, apply: only },
    ],
  });
}

/** "is it CQ or CO for a therapy assistant": any assistant, who has done nothing yet. */
function isHypothetical(here: Words, { services }: Mentions): boolean {
  if (services.some(({ minutes, units }) => minutes !== undefined || units !== undefined)) return false;
  const acts = /^(?:who|that|did|does|do|treated|treats?|gave|gives?|saw|sees?|provided?|performed?)$/;
  if (/s$/.test(lowerAt(here)) && !acts.test(lowerAt(here, 1)) && !/^(?:by|with)$/.test(lowerAt(here, -1)))
    return true;
  if (
    /^(?:notes?|students?|supervision|rules?|staff|licen[sc]es?|documentation|signatures?|week|school)$/.test(
      lowerAt(here, 1),
    )
  )
    return true;
  if (services.length > 0) return false;
  if (/^(?:this|your|billing|ai)$/.test(lowerAt(here, -1))) return true;
  let back = -1;
  while (back > -5 && /^(?:physical|occupational|therapy|therapist|speech)$/.test(lowerAt(here, back)))
    back -= 1;
  return (
    /^an?$/.test(lowerAt(here, back)) &&
    /^(?:for|is)$/.test(lowerAt(here, back - 1)) &&
    !acts.test(lowerAt(here, 1))
  );
}

/** "23m pta 13m pt" is one line of 36 minutes, 23 of them the assistant's. */
export const readAssistant: Reader = (here, mentions) => {
  const word = lowerAt(here).replace(/'s$/, '');
  const last = mentions.services.at(-1);
  if (assistant.test(word)) {
    if (
      /^(?:no|without|not|never)$/.test(lowerAt(here, -1)) ||
      /^(?:no|without|not)$/.test(lowerAt(here, -2))
    )
      return 1;
    if (isHypothetical(here, mentions)) return 1;
    mentions.assistant = true;
    const [, minutes] = /^(\d{1,3})(?:m|min|mins|minutes)?$/i.exec(wordAt(here, 1)) ?? [];
    const unit = /^(?:m|min|mins|minutes)$/i.test(wordAt(here, 2));
    if (
      last !== undefined &&
      minutes !== undefined &&
      last.minutes !== undefined &&
      (unit || /m/i.test(wordAt(here, 1))) &&
      last.assistantMinutes === undefined &&
      !therapist.test(lowerAt(here, unit ? 3 : 2))
    ) {
      last.assistantMinutes = Number(minutes);
      return unit ? 3 : 2;
    }
    if (
      /^\d|^(?:m|min|mins|minutes|units?)$/.test(lowerAt(here, -1)) &&
      !/^(?:all|did|treated|saw|for)$/.test(lowerAt(here, 1))
    )
      noteWho(mentions);
    return 1;
  }
  return 0;
};

/** "23m pta", "23 min by the PTA", "13m pt": a share of the line, said with who gave it. */
export const readShare: Reader = (here, mentions) => {
  const [, amount] = /^(\d{1,3})(?:m|min|mins|minutes)?$/i.exec(wordAt(here)) ?? [];
  const last = mentions.services.at(-1);
  if (amount === undefined || last === undefined) return 0;
  const unit = /^(?:m|min|mins|minutes)$/i.test(wordAt(here, 1)) ? 1 : 0;
  const filler = /^(?:by|with|from|was|of)$/.test(lowerAt(here, 1 + unit))
    ? /^(?:the|a)$/.test(lowerAt(here, 2 + unit))
      ? 2
      : 1
    : 0;
  const who = lowerAt(here, 1 + unit + filler);
  const first = last.minutes === undefined && last.units === undefined;
  const isShare = last.assistantMinutes !== undefined || pairFollows(here, 2 + unit + filler) || !first;
  if (!isShare || (!assistant.test(who) && !therapist.test(who))) return 0;
  const minutes = numberOf(amount);
  if (assistant.test(who)) {
    mentions.assistant = true;
    if (first || last.assistantMinutes === undefined) last.assistantMinutes = minutes;
  }
  if (first) noteAmount(mentions, { minutes, word: amount, leads: false });
  else if (mentions.sharedLine === mentions.services.length) last.minutes = (last.minutes ?? 0) + minutes;
  if (first) mentions.sharedLine = mentions.services.length;
  return 2 + unit + filler;
};

/** Whether another "13m pt" comes next. */
function pairFollows(here: Parameters<Reader>[0], ahead: number): boolean {
  const start = /^(?:and|plus)$/.test(lowerAt(here, ahead)) ? ahead + 1 : ahead;
  const unit = /^(?:m|min|mins|minutes)$/i.test(wordAt(here, start + 1)) ? 1 : 0;
  const who = lowerAt(here, start + 1 + unit);
  return (
    /^\d{1,3}(?:m|min|mins|minutes)?$/i.test(wordAt(here, start)) &&
    (assistant.test(who) || therapist.test(who))
  );
}

export const readMoney: Reader = (here, mentions) => {
  const cents =
    /^\d{1,5}\.\d{2}$/.test(wordAt(here)) &&
    !/^(?:h|hr|hrs|hours?|m|min|mins|minutes?)$/i.test(wordAt(here, 1));
  if (!cents && !/^\$\d[\d.,]*k?$/.test(wordAt(here))) return 0;
  mentions.money = true;
  return 1;
};

/** "38 min each", "1 unit each", "15 minutes apiece": the amount stands for every code without one. */
export const readEach: Reader = (here, mentions) => {
  if (!/^(?:each|apiece|ea)$/.test(lowerAt(here))) return 0;
  const amount = mentions.awaiting ?? mentions.services.at(-1);
  if (amount !== undefined) {
    const { minutes, units } = amount;
    mentions.spread = {
      ...(minutes === undefined ? {} : { minutes }),
      ...(units === undefined ? {} : { units }),
    };
    delete mentions.awaiting;
  }
  return 1;
};
