/** A Slack message: who, when, and its blocks. "Why" swaps in the drawing with the full working, "Less" the first. */
import type { SlackPayload } from './ask.ts';
import { clockTime } from './clock-time.ts';
import { drawBlockKit, type SlackPress } from './draw-block-kit.ts';
import { make } from './make-element.ts';
import { drawMrkdwn } from './mrkdwn.ts';

/** Fetches the same answer with its full working; undefined when that failed. */
export type Expand = (question: string) => Promise<SlackPayload | undefined>;

const WHY = 'why';
const LESS = 'less';

export function drawSlackMessage(
  payload: SlackPayload,
  onQuestion: (question: string, label: string) => void,
  expand: Expand,
): HTMLElement {
  const body = make('div', 'body');
  body.tabIndex = -1;

  const press = ({ actionId, label, value }: SlackPress): void => {
    if (actionId === WHY) void showWorking(value);
    else if (actionId === LESS) show(payload);
    else onQuestion(value, label);
  };
  const showWorking = async (question: string): Promise<void> => {
    const expanded = await expand(question);
    if (expanded === undefined) return;
    show(expanded);
  };
  const show = (drawn: SlackPayload): void => {
    body.replaceChildren(drawBody(drawn, press));
    // The button that had the focus is gone; without this, keyboard users would start from the top.
    body.focus({ preventScroll: true });
  };

  body.append(drawBody(payload, press));
  const avatar = make('span', 'avatar', 'U');
  avatar.setAttribute('aria-hidden', 'true');
  const badge = make('span', 'badge', 'APP');
  const who = make('p', 'who', make('b', '', 'Unitwise'), badge, make('span', 'when', clockTime()));
  const said = make('div', 'said', who, body);
  if (payload.response_type === 'ephemeral') said.prepend(make('p', 'only-you', 'Only visible to you'));
  return make('div', 'message', avatar, said);
}

function drawBody({ blocks = [], text }: SlackPayload, press: (press: SlackPress) => void): Node {
  if (blocks.length > 0) return drawBlockKit(blocks, press);
  return make('p', 'words', drawMrkdwn(text ?? 'Unitwise would say nothing here.'));
}
