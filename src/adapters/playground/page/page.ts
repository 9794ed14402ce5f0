/** The chat page: what is typed goes to /api/ask, what comes back is drawn twice. */
import type { Asked } from '../page-options.ts';
import { ask, fetchStatus } from './ask.ts';
import { startComposer } from './composer.ts';
import { pageElement } from './make-element.ts';
import { createRecall } from './recall.ts';
import { drawStatus } from './status-line.ts';
import { startTurn } from './turn.ts';

const conversation = pageElement('conversation', HTMLElement);
const announcer = pageElement('announcer', HTMLElement);
const recall = createRecall();

async function converse(asked: Asked, words: string): Promise<void> {
  const turn = startTurn(words, {
    onQuestion: (question, label) => void converse({ question, expanded: false }, label),
    expand: async (question) => {
      const asking = await ask({ question, expanded: true });
      return asking.kind === 'answered' ? asking.answer.slack : undefined;
    },
  });
  pageElement('welcome', HTMLElement).hidden = true;
  conversation.append(turn.element);

  const asking = await ask(asked);
  if (asking.kind === 'answered') {
    if ('text' in asked && asking.answer.kind !== 'private') recall.add(asked.text);
    turn.showAnswer(asking.answer);
    // Both drawings say the same thing: a screen reader hears it once, in plain words.
    announcer.textContent = asking.answer.text;
  } else {
    turn.showFailure(asking.why);
    announcer.textContent = asking.why;
  }
  turn.element.scrollIntoView({ block: 'start', behavior: calm() ? 'auto' : 'smooth' });
}

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

startComposer(recall, (text) => void converse({ text }, text));

for (const choice of document.querySelectorAll<HTMLInputElement>('input[name="view"]')) {
  choice.addEventListener('change', () => {
    document.body.dataset['view'] = choice.value;
  });
}

void fetchStatus().then((status) => pageElement('status', HTMLElement).append(drawStatus(status)));
