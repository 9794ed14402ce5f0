/** Unit rule, dollar amounts, and the words that spread an amount over every code. */
import { lowerAt, wordAt, type Reader } from './reader.ts';

export const readRule: Reader = (here, mentions) => {
  const word = lowerAt(here);
  if (word === 'ama' || (word === 'cms' && /^(?:rule|units?|instead)?$/.test(lowerAt(here, 1))))
    mentions.rule = word;
  else if (word === 'rule' && lowerAt(here, 1) === 'of' && /^(?:8'?s?|eights?)$/.test(lowerAt(here, 2))) {
    // The American Medical Association's way of counting, by the name clinics give it.
    mentions.rule = 'ama';
    return 3;
  } else return 0;
  return 1;
};

/** An amount that no fact took: it tells what is asked, and the answer says that it was not used. */
export const readMoney: Reader = (here, mentions) => {
  const cents =
    /^\d{1,5}\.\d{2}$/.test(wordAt(here)) &&
    !/^(?:h|hr|hrs|hours?|m|min|mins|minutes?)$/i.test(wordAt(here, 1));
  if (!cents && !/^\$\d[\d.,]*k?$/.test(wordAt(here))) return 0;
  mentions.money = true;
  const token = here.tokens[here.at];
  if (token !== undefined) mentions.strange.push(token);
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
