/** An answer that is given again is not drawn again. Pictures in it lie at addresses that last; an hour is well within. */
import type { Answer } from '../../intents/answer.ts';
import type { SlackMessage } from './block-kit.ts';
import { drawAnswer, type Standing } from './draw-answer.ts';

type Draw = (answer: Answer, standing: Standing) => SlackMessage;

interface Drawn {
  readonly message: SlackMessage;
  readonly until: number;
}

const hour = 3_600_000;

/** `now`: epoch milliseconds. What is drawn is kept as long as the answer itself is. */
export function drawnOnce(addressOf: Standing['addressOf'], now: () => number): Draw {
  const drawn = new WeakMap<Answer, Map<string, Drawn>>();
  return (answer, standing) => {
    const { expanded, shareable, judgeable } = standing;
    const how = `${expanded} ${shareable} ${judgeable}`;
    const before = drawn.get(answer) ?? new Map<string, Drawn>();
    const known = before.get(how);
    if (known !== undefined && known.until > now()) return known.message;
    const message = drawAnswer(answer, { addressOf, ...standing });
    drawn.set(answer, before.set(how, { message, until: now() + hour }));
    return message;
  };
}
