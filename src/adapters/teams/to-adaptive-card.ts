/** A reply as an Adaptive Card: the answer in sight, its working behind "Why", the next question on a button. */
import { cleanText } from '../../core/reply/clean-text.ts';
import { cutText } from '../../core/reply/cut-text.ts';
import { confidenceInWords, said, sourcesInWords } from '../../core/reply/in-words.ts';
import { strong, type Reply } from '../../core/reply/reply.ts';
import { plural } from '../../core/words/english.ts';
import type { AdaptiveCard, CardElement, Container, TeamsMessage } from './adaptive-card.ts';
import { teamsLimits, teamsShares } from './adaptive-card-limits.ts';
import { byteSize } from './byte-size.ts';
import { ask, fitActions, toggleWhy } from './card-actions.ts';
import { drawBlock } from './draw-block.ts';
import { escapeMarkdown, richText, words } from './rich-text.ts';

interface Drawing {
  /** The question answered, serialised: asked again by "Why" where the working does not fit into the card. */
  readonly why?: string;
}

type Actions = NonNullable<AdaptiveCard['actions']>;

const cutNote = words('… more than fits in one card', teamsShares.line, { isSubtle: true });

/** `text` is the headline: notifications read it aloud. */
export function toAdaptiveCard(reply: Reply, { why }: Drawing): TeamsMessage {
  const headline = cutText(cleanText(reply.headline).trim(), teamsShares.notificationText, byteSize);
  const text = escapeMarkdown(headline || 'There is nothing to say here.');
  const content = fittingCard(reply, text, why);
  return {
    type: 'message',
    text,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

/** The working goes first; then blocks, from the end. */
function fittingCard(reply: Reply, fallbackText: string, why: string | undefined): AdaptiveCard {
  const head = words(reply.headline, teamsShares.headline, { size: 'Large', weight: 'Bolder' });
  const blocks = reply.blocks.flatMap(drawBlock);
  const tail = closing(reply);
  const details = working(reply);
  const cardOf = (elements: readonly CardElement[], actions: Actions): AdaptiveCard =>
    card({ body: [...head, ...elements, ...unshownChoices(reply, actions)], actions, fallbackText });

  const whole = cardOf(
    [...blocks, ...tail, ...details],
    fitActions(details.length > 0 ? [toggleWhy] : [], reply.followUps),
  );
  if (fits(whole)) return whole;

  const asksWhy =
    details.length > 0 && why !== undefined ? [ask('why', { label: 'Why', question: why })] : [];
  const actions = fitActions(
    asksWhy.filter((action) => byteSize(action) <= teamsShares.actions),
    reply.followUps,
  );
  let cut = cardOf([...cutNote, ...tail], actions);
  for (let kept = 1; kept <= blocks.length; kept += 1) {
    const more = cardOf([...blocks.slice(0, kept), ...cutNote, ...tail], actions);
    if (!fits(more)) break;
    cut = more;
  }
  return cut;
}

/** Choices without a button can still be typed. */
function unshownChoices({ followUps }: Reply, actions: Actions): CardElement[] {
  const shown = actions.filter((action) => action.type === 'Action.Execute' && action.verb === 'ask').length;
  const left = followUps.length - shown;
  return left === 0 ? [] : words(`… ${plural(left, 'more choice')}: type yours`, teamsShares.closingLine);
}

const fits = (content: AdaptiveCard): boolean => byteSize(content) < teamsLimits.cardBytes;

const card = ({
  body,
  actions,
  fallbackText,
}: Required<Pick<AdaptiveCard, 'body' | 'actions' | 'fallbackText'>>): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  fallbackText,
  msteams: { width: 'Full' },
  body,
  ...(actions.length > 0 ? { actions } : {}),
});

function closing({ tip, confidence, sources, basis }: Reply): CardElement[] {
  const advice =
    said(tip ?? []) === '' ? [] : richText([strong('Tip: '), ...(tip ?? [])], teamsShares.closingLine);
  const lines = [confidenceInWords(confidence), sourcesInWords(sources), basis ?? ''];
  const small = lines.flatMap((line) =>
    words(line, teamsShares.closingLine, { size: 'Small', isSubtle: true }),
  );
  return [...advice, ...small.map((line, i) => (i === 0 ? { ...line, separator: true as const } : line))];
}

/** Hidden until asked for. */
function working({ details }: Reply): Container[] {
  const items = details.flatMap(drawBlock);
  return items.length === 0
    ? []
    : [{ type: 'Container', id: 'details', isVisible: false, separator: true, items }];
}
