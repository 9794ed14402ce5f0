/** An answer that is given again is not drawn again; what is drawn is kept as long as the answer is, a day at most. */
import type { Answer } from '../../intents/answer.ts';
import type { SlackMessage } from './block-kit.ts';
import { drawAnswer, type Standing } from './draw-answer.ts';

type Draw = (answer: Answer, standing: Standing) => SlackMessage;

export function drawnOnce(addressOf: Standing['addressOf']): Draw {
  const drawn = new WeakMap<Answer, Map<string, SlackMessage>>();
  return (answer, standing) => {
    const how = JSON.stringify(standing);
    const before = drawn.get(answer) ?? new Map<string, SlackMessage>();
    const message = before.get(how) ?? drawAnswer(answer, { addressOf, ...standing });
    drawn.set(answer, before.set(how, message));
    return message;
  };
}
