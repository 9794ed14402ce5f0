/** A Teams message: who, when, and its cards. */
import type { TeamsPayload } from './ask.ts';
import { clockTime } from './clock-time.ts';
import { drawCard } from './draw-card.ts';
import { make } from './make-element.ts';

export function drawTeamsMessage(
  { attachments = [], text }: TeamsPayload,
  onQuestion: (question: string, label: string) => void,
): HTMLElement {
  const cards = attachments.map(({ content }) => make('div', 'card', drawCard(content, onQuestion)));
  // Beside a card the text only repeats its headline for notifications, so it is left out here. Some Teams
  // clients show it above the card (MicrosoftDocs/msteams-docs#1998).
  const words = make('p', 'words', text ?? 'Unitwise would say nothing here.');
  const avatar = make('span', 'avatar', 'U');
  avatar.setAttribute('aria-hidden', 'true');
  const who = make('p', 'who', make('b', '', 'Unitwise'), make('span', 'when', clockTime()));
  return make('div', 'message', avatar, make('div', 'said', who, ...(cards.length > 0 ? cards : [words])));
}
