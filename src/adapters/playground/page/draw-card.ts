/** An Adaptive Card, drawn by Microsoft's own renderer. */
import {
  ActionSet,
  AdaptiveCard,
  ExecuteAction,
  FactSet,
  GlobalRegistry,
  GlobalSettings,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Table,
  TextBlock,
  ToggleVisibilityAction,
  Versions,
  type Action,
  type CardElement,
} from 'adaptivecards';
import { hostConfig } from './host-config.ts';
import { isOpenable } from './is-openable.ts';
import { make } from './make-element.ts';
import { unescapeMarkdown } from './unescape-markdown.ts';

// The package calls itself free of side effects, so a bundler drops tables unless somebody names them.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);
// A card is not a control: only what is in it takes the focus.
GlobalSettings.setTabIndexAtCardRoot = false;
// Not processed means shown as text (innerText); it also keeps any other markdown engine out.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};

/** `onQuestion` hears the serialised question of the button pressed, and its label. */
export function drawCard(
  content: unknown,
  onQuestion: (question: string, label: string) => void,
): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && isOpenable(action.url ?? '')) openApart(action.url ?? '');
    // Heard before the card changes: what follows it waits its turn.
    if (action instanceof ToggleVisibilityAction) queueMicrotask(() => afterToggle(card, action));
    const question = questionOf(action);
    if (question !== undefined) onQuestion(question, action.title ?? '');
  };
  const context = new SerializationContext();
  context.onParseElement = showAsWords;
  card.parse(content, context);
  return card.render() ?? make('p', 'block-unknown', 'This card could not be drawn.');
}

/**
 * The button that had the focus is gone: the keyboard goes on from the one in its place. The renderer marks what it
 * shows as expanded, which says something only of a button.
 */
function afterToggle(card: AdaptiveCard, { targetElements }: ToggleVisibilityAction): void {
  const rows = Object.keys(targetElements).map((id) => card.getElementById(id));
  for (const row of rows) row?.renderedElement?.removeAttribute('aria-expanded');
  const visible = rows.filter((row) => row?.isVisible === true);
  // A page of the working brings its own buttons.
  const shown = visible.find((row) => row instanceof ActionSet) ?? visible[0];
  shown?.renderedElement?.querySelector('button')?.focus({ preventScroll: true });
}

const openApart = (url: string): void => void window.open(url, '_blank', 'noopener,noreferrer');

function questionOf(action: Action): string | undefined {
  if (!(action instanceof ExecuteAction || action instanceof SubmitAction)) return undefined;
  const data: unknown = action.data;
  if (typeof data !== 'object' || data === null || !('question' in data)) return undefined;
  return typeof data.question === 'string' ? data.question : undefined;
}

function showAsWords(element: CardElement): void {
  if (element instanceof TextBlock && element.text !== undefined)
    element.text = unescapeMarkdown(element.text);
  if (element instanceof FactSet) {
    for (const fact of element.facts) {
      fact.name = unescapeMarkdown(fact.name ?? '');
      fact.value = unescapeMarkdown(fact.value ?? '');
    }
  }
}
