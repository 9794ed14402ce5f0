/** The input: Enter asks, the arrows recall, an example asks itself. */
import { pageElement } from './make-element.ts';
import type { Recall } from './recall.ts';

export function startComposer(recall: Recall, onAsk: (text: string) => void): void {
  const form = pageElement('composer', HTMLFormElement);
  const input = pageElement('question', HTMLInputElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    onAsk(text);
  });
  input.addEventListener('keydown', (event) => {
    const recalled = recalledBy(event, recall, input.value);
    if (recalled === undefined) return;
    event.preventDefault();
    input.value = recalled;
    input.setSelectionRange(recalled.length, recalled.length);
  });
  pageElement('examples', HTMLElement).addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) onAsk(target.textContent.trim());
  });
}

function recalledBy({ key, isComposing }: KeyboardEvent, recall: Recall, typing: string): string | undefined {
  if (isComposing) return undefined;
  if (key === 'ArrowUp') return recall.older(typing);
  return key === 'ArrowDown' ? recall.newer() : undefined;
}
