/** A card as Teams shows it: hidden parts stay hidden at a glance, and open with the working. */
import { ruler, type Drawn } from './reading.ts';

interface Action {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Element {
  readonly type: string;
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly inlines?: readonly { readonly text: string }[];
  readonly items?: readonly Element[];
  readonly rows?: readonly { readonly cells: readonly { readonly items: readonly Element[] }[] }[];
  readonly style?: string;
  readonly actions?: readonly Action[];
}

export interface CardShown {
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  readonly refresh?: { readonly action: Action };
}

export const glanceAt = (card: CardShown): Drawn => read(card, ({ isVisible }) => isVisible !== false);

/** "Why" pressed where it unfolds; "Change place" is no part of the answer. */
export const unfolded = (card: CardShown): Drawn => read(card, ({ id }) => id !== 'place-form');

/** Asked of the server where the working is not in the card. */
export const whyOf = ({ actions = [] }: CardShown): Action | undefined =>
  actions.find(({ title, verb }) => title === 'Why' && verb === 'why');

export const actionsOf = ({ body, actions = [] }: CardShown): readonly Action[] => [
  ...actions,
  ...body.flatMap((element) => element.actions ?? []),
];

function read(card: CardShown, isSeen: (element: Element) => boolean): Drawn {
  const actions = actionsOf(card);
  const ids = actions.flatMap(({ data }) =>
    typeof data?.['answerId'] === 'string' ? [data['answerId']] : [],
  );
  return {
    lines: card.body.filter(isSeen).flatMap(linesOf),
    choices: actions.filter(({ verb }) => verb === 'ask').map(({ title }) => title),
    answerId: ids[0] ?? null,
  };
}

function linesOf(element: Element): readonly string[] {
  switch (element.type) {
    case 'RichTextBlock':
      return [ruler((element.inlines ?? []).map(({ text }) => text).join(''))];
    case 'Table':
      return (element.rows ?? []).map(({ cells }) =>
        cells.flatMap(({ items }) => items.flatMap(linesOf)).join(' '),
      );
    case 'Container':
      // A notice is one thought: its words, and under them whose word it is.
      return element.style === undefined
        ? (element.items ?? []).flatMap(linesOf)
        : [(element.items ?? []).flatMap(linesOf).join(' ')];
    default:
      return [];
  }
}
