/** The first thing said: three things to try, and what never to type. */
import { plain, sentence, type Reply } from '../../../core/reply/reply.ts';
import { serialise, type Question } from '../../../intents/question.ts';
import { replyMessage, withFormButton, type CardMessage } from '../answer-message.ts';
import type { Place } from '../incoming/conversation.ts';

type Services = Extract<Question, { intent: 'claim_check' }>['services'];

const line = (code: string, minutes: number): Services[number] => ({ code, minutes, modifiers: [] });

const tries: readonly (readonly [string, Question])[] = [
  ['97110 38min', { intent: 'claim_check', services: [line('97110', 38)] }],
  [
    '97110 38min 97140 15min 97530 8min',
    { intent: 'claim_check', services: [line('97110', 38), line('97140', 15), line('97530', 8)] },
  ],
  ['97110 38min Dallas TX', { intent: 'claim_check', services: [line('97110', 38)], locality: 'Dallas TX' }],
];

const how: Readonly<Record<Place, string>> = {
  personal: 'Type codes and minutes; date, place and payer where they matter.',
  group: 'Mention me with codes and minutes; date, place and payer where they matter.',
  channel:
    'Mention me with codes and minutes. A question that follows in the thread is understood from the last one.',
};

const welcome = (place: Place): Reply => ({
  ...sentence(
    'Therapy billing: units, what Medicare pays, bundling and limits, each with its source',
    tries.map(([label, question]) => ({ label, question: serialise(question) })),
  ),
  blocks: [
    { kind: 'paragraph', line: [plain(how[place])] },
    {
      kind: 'paragraph',
      line: [plain('Never type anything about a patient: it is not needed, and not read.')],
    },
    { kind: 'paragraph', line: [plain('Three things to try:')] },
  ],
});

/** The last button opens the form as a dialog. */
export const welcomeMessage = (place: Place): CardMessage =>
  withFormButton(replyMessage(welcome(place)), 'form');
