/** `unitwise ask`, by the function the command calls. Its text shows the working at once and no id: that is in its JSON. */
import { clockOf } from '../../../src/adapters/clock.ts';
import { parseServiceDate } from '../../../src/core/claim/service-date.ts';
import { asked, type AskOptions } from '../../../src/wiring/commands.ts';
import type { ReferenceData } from '../../../src/core/ports.ts';
import { playbook } from '../../support/playbook.ts';
import type { Conversation, Message } from '../conversations.ts';
import { readingOf } from '../reading/reading.ts';
import { readText } from '../reading/text.ts';
import type { Answered, Surface } from './surface.ts';

const surfaces = { command: 'slash', direct: 'dm', thread: 'mention' } as const;

export function openTerminal(reference: ReferenceData): Surface {
  const opened = { reference, playbook, clock: clockOf(parseServiceDate('2026-11-23')) };
  const say = async (message: Message, { where }: Conversation): Promise<Answered> => {
    const whole = message.whole ?? { text: 'typed' in message ? message.typed : '' };
    if ('omitted' in whole) return {};
    const { text, ...options } = whole;
    const run = (format: AskOptions['format']): Promise<string> =>
      asked(text, { ...options, format, why: true, surface: surfaces[where] }, opened);
    const { answerId } = JSON.parse(await run('json')) as { readonly answerId: string | null };
    const { glance, whole: all } = readText(await run('text'), answerId);
    return { terminal: { glance: readingOf(glance), whole: readingOf(all) } };
  };
  return {
    begin: (conversation) => Promise.resolve({ say: (message) => say(message, conversation) }),
    stop: () => Promise.resolve(),
  };
}
