/** The working a page at a time, so that an open card stays within a screen and a half; a section is not torn apart. */
import { plural } from '../../core/words/english.ts';
import type { ActionSet, CardElement, Container } from './adaptive-card.ts';
import { workingId } from './card-actions.ts';
import { heightOf } from './card-height.ts';

/** Pixels of the whole card in one piece and in pages, and the least a page takes beside a long answer. */
const [inOnePiece, inPages, leastPage] = [850, 730, 200];

/** `sections`: each with its title. `beside`: what else is seen of the card. */
export function workingPages(
  sections: readonly (readonly CardElement[])[],
  beside: readonly CardElement[],
): readonly CardElement[] {
  const whole = sections.flat();
  const taken = heightOf(beside);
  if (taken + heightOf(whole) <= inOnePiece) return whole;
  const pages = pagesOf(sections, Math.max(leastPage, inPages - taken));
  if (pages.length < 2) return whole;
  return pages.map((items, nth): Container => ({
    ...{ type: 'Container', id: pageId(nth), ...(nth === 0 ? {} : { isVisible: false as const }) },
    items: [...items, turning(nth, pages.length)],
  }));
}

const pageId = (nth: number): string => `${workingId}-${nth + 1}`;

function pagesOf(
  sections: readonly (readonly CardElement[])[],
  most: number,
): readonly (readonly CardElement[])[] {
  const pages: CardElement[][] = [];
  let left = 0;
  for (const section of sections) {
    const height = heightOf(section);
    if (height > left || pages.length === 0) {
      pages.push([]);
      left = most;
    }
    pages.at(-1)?.push(...section);
    left -= height;
  }
  return pages;
}

/** Back and on, by showing one page in the place of another. */
const turning = (nth: number, pages: number): ActionSet => ({
  type: 'ActionSet',
  actions: [
    ...(nth === 0 ? [] : [turn('Back', nth, nth - 1)]),
    ...(nth === pages - 1 ? [] : [turn(`More (${plural(pages - 1 - nth, 'page')})`, nth, nth + 1)]),
  ],
});

const turn = (title: string, from: number, to: number) =>
  ({ type: 'Action.ToggleVisibility', title, targetElements: [pageId(from), pageId(to)] }) as const;
