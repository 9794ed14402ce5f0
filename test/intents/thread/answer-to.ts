/** What the last turn of a thread is answered. */
import { answerText } from '../../../src/app/assistant.ts';
import { parseQuestion } from '../../../src/intents/question.ts';
import { toPlainText } from '../../../src/core/reply/to-plain-text.ts';
import { classifier } from '../../../src/wiring/classifier.ts';
import { date } from '../../support/claim-days.ts';
import { playbook } from '../../support/playbook.ts';
import { openSqliteReference } from '../../support/reference.ts';
import { parseThread } from '../../../src/intents/thread/thread-so-far.ts';

const asked = {
  ...{ reference: openSqliteReference(), playbook, classifier },
  ...{ today: date('2026-11-29'), defaults: {}, surface: 'dm' as const },
};

export async function answerTo(turns: readonly string[]): Promise<{ intent: string; text: string }> {
  let question: string | null = null;
  let spokenOf: string | null = null;
  let text = '';
  for (const turn of turns) {
    const previous = parseThread(spokenOf ?? '');
    const answer = await answerText(turn, { ...asked, previous: () => Promise.resolve(previous) });
    text = toPlainText(answer.reply, { expanded: false });
    question = answer.question;
    spokenOf = answer.thread ?? question;
  }
  return { intent: parseQuestion(question ?? '')?.intent ?? 'none', text };
}
