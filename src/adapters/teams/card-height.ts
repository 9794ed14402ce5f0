/** About how high Teams draws elements, in pixels on a card 446 px wide: enough to say where a page of them ends. */
import type { CardElement } from './adaptive-card.ts';

const [line, gap, lettersInLine, button] = [19, 8, 52, 44];

export const heightOf = (elements: readonly CardElement[]): number =>
  elements.reduce((sum, element) => sum + gap + ownHeight(element), 0);

function ownHeight(element: CardElement): number {
  switch (element.type) {
    case 'RichTextBlock':
      return line * linesOf(element.inlines.map(({ text }) => text).join(''), 1);
    case 'Table': {
      const whole = element.columns.reduce((sum, { width }) => sum + width, 0);
      const cellLines = element.rows.map(({ cells }) =>
        cells.map(({ items }, column) => {
          const share = (element.columns[column]?.width ?? whole) / whole;
          return linesOf(items.flatMap(({ inlines }) => inlines.map(({ text }) => text)).join(''), share);
        }),
      );
      return cellLines.reduce((sum, lines) => sum + gap + line * Math.max(1, ...lines), 0);
    }
    case 'Container':
      return element.isVisible === false ? 0 : 2 * gap + heightOf(element.items);
    case 'ActionSet':
      return element.isVisible === false ? 0 : button;
    default:
      return button;
  }
}

const linesOf = (text: string, share: number): number =>
  Math.max(1, Math.ceil(text.length / (lettersInLine * share)));
