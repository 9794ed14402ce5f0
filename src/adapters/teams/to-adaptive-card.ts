/** A reply as an Adaptive Card: the answer in sight, its working behind "Why", the next question on a button. */
import { cleanText } from '../../core/reply/clean-text.ts';
import { said } from '../../core/reply/in-words.ts';
import { restingLines, workingBlocks } from '../../core/reply/resting.ts';
import { strong, type Reply } from '../../core/reply/reply.ts';
import { plural } from '../../core/words/english.ts';
import type { AdaptiveCard, CardElement, Container, Picture, TeamsMessage } from './adaptive-card.ts';
import { teamsLimits, teamsShares } from './adaptive-card-limits.ts';
import { byteSize, cutToBytes } from './byte-size.ts';
import { ask, fitActions, toggleRows, workingId } from './card-actions.ts';
import { drawExtras, joinActions, refreshFor, type Extras } from './card-extras.ts';
import { drawBlock } from './draw-block.ts';
import { escapeMarkdown, richText, words } from './rich-text.ts';
import { workingPages } from './working-pages.ts';

export interface Drawing {
  /** The question answered, serialised: asked again by "Why" where the working does not fit into the card. */
  readonly why?: string;
  /**
   * folded: hidden in the card, for whoever opens it. asked: not in the card, "Why" asks the server, and only the
   * screen of who pressed changes. shown: open.
   */
  readonly working?: 'folded' | 'asked' | 'shown';
  readonly extras?: Extras;
  /** Where Teams fetches the picture that belongs to the answer, and what it shows in words. */
  readonly picture?: { readonly url: string; readonly alt: string } | undefined;
  /** Those who get their own view of a card that others see too. */
  readonly viewers?: readonly string[];
}

type Actions = NonNullable<AdaptiveCard['actions']>;

const cutNote = words('… more than fits in one card', teamsShares.line, { isSubtle: true });

/** `text` is the headline: notifications read it aloud. */
export function toAdaptiveCard(reply: Reply, drawing: Drawing): TeamsMessage {
  const headline = cutToBytes(cleanText(reply.headline).trim(), teamsShares.notificationText);
  const text = escapeMarkdown(headline || 'There is nothing to say here.');
  const content = fittingCard(reply, text, drawing);
  return {
    type: 'message',
    text,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

/** What does not fit goes from the end: the working first, for without its findings an answer is another one. */
function fittingCard(reply: Reply, fallbackText: string, drawing: Drawing): AdaptiveCard {
  const { why, working: where = 'folded', extras, picture, viewers = [] } = drawing;
  const head = words(reply.headline, teamsShares.headline, { size: 'Large', weight: 'Bolder' });
  const blocks = reply.blocks.flatMap(drawBlock);
  const tail = [...depicted(picture), ...linksOf(reply), ...closing(reply)];
  const added = drawExtras(extras);
  const sections = sectionsOf(reply);
  const details = working(sections, where, [...head, ...blocks, ...tail]);
  const refresh = extras !== undefined && viewers.length > 0 ? refreshFor(viewers, extras) : undefined;
  const cardOf = (elements: readonly CardElement[], asked: Actions): AdaptiveCard => {
    const { actions, body } = joinActions(asked, added);
    return card({
      body: [...head, ...elements, ...unshownChoices(reply, asked), ...body],
      ...{ actions, fallbackText, refresh },
    });
  };
  const asksWhy =
    details.length > 0 && why !== undefined
      ? [{ ...ask('why', { label: 'Why', question: why }), style: 'positive' as const }]
      : [];
  const onServer = fitActions(
    asksWhy.filter((action) => where !== 'shown' && byteSize(action) <= teamsShares.actions),
    reply.followUps,
  );

  if (where !== 'asked' || asksWhy.length === 0) {
    const toggle = details.length > 0 ? toggleRows(where === 'shown') : [];
    const whole = cardOf([...blocks, ...toggle, ...details, ...tail], fitActions([], reply.followUps));
    if (fits(whole)) return whole;
  }
  const whole = cardOf([...blocks, ...tail], onServer);
  if (where === 'asked' && fits(whole)) return whole;

  const first = where === 'shown' ? [...blocks, ...sections.flat()] : blocks;
  let cut = cardOf([...cutNote, ...tail], onServer);
  for (let kept = 1; kept <= first.length; kept += 1) {
    const more = cardOf([...first.slice(0, kept), ...cutNote, ...tail], onServer);
    if (!fits(more)) break;
    cut = more;
  }
  return cut;
}

const depicted = (picture: Drawing['picture']): Picture[] =>
  picture === undefined ? [] : [{ type: 'Image', url: picture.url, altText: picture.alt }];

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
  refresh,
}: Required<Pick<AdaptiveCard, 'body' | 'actions' | 'fallbackText'>> & {
  readonly refresh: AdaptiveCard['refresh'] | undefined;
}): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  fallbackText,
  msteams: { width: 'Full' },
  ...(refresh === undefined ? {} : { refresh }),
  body,
  ...(actions.length > 0 ? { actions } : {}),
});

const linksOf = ({ links = [] }: Reply): CardElement[] => {
  const actions = links.map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url }) as const);
  return actions.length === 0 ? [] : [{ type: 'ActionSet', actions }];
};

function closing(reply: Reply): CardElement[] {
  const tip = reply.tip ?? [];
  const advice = said(tip) === '' ? [] : richText([strong('Tip: '), ...tip], teamsShares.closingLine);
  const small = restingLines(reply).flatMap((line) =>
    words(line, teamsShares.closingLine, { size: 'Small', isSubtle: true }),
  );
  return [...advice, ...small.map((line, i) => (i === 0 ? { ...line, separator: true as const } : line))];
}

const sectionsOf = (reply: Reply): readonly (readonly CardElement[])[] =>
  workingBlocks(reply)
    .map(drawBlock)
    .filter((section) => section.length > 0);

function working(
  sections: readonly (readonly CardElement[])[],
  where: Drawing['working'],
  beside: readonly CardElement[],
): Container[] {
  if (sections.length === 0) return [];
  const folded = where === 'shown' ? {} : { isVisible: false as const };
  return [
    {
      ...{ type: 'Container', id: workingId, ...folded, separator: true },
      items: workingPages(sections, beside),
    },
  ];
}
