/** Slack's mrkdwn as DOM nodes. Words arrive as text nodes only, so nothing in them can become markup. */
import { make } from './make-element.ts';
import { readMrkdwn, type Mark } from './read-mrkdwn.ts';

export function drawMrkdwn(source: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...readMrkdwn(source).map(drawMark));
  return fragment;
}

function drawMark(mark: Mark): Node {
  switch (mark.kind) {
    case 'text':
      return document.createTextNode(mark.text);
    case 'code':
      return make('code', '', mark.text);
    case 'bold':
      return make('strong', '', ...mark.children.map(drawMark));
    case 'italic':
      return make('em', '', ...mark.children.map(drawMark));
    case 'symbol':
      return drawSymbol(mark.text, mark.name);
    case 'link':
      return drawLink(mark.text, mark.href);
    default:
      return mark satisfies never;
  }
}

function drawSymbol(symbol: string, name: string): HTMLElement {
  const element = make('span', 'symbol', symbol);
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', name.replaceAll('_', ' '));
  return element;
}

function drawLink(label: string, href: string): HTMLElement {
  const link = make('a', '', label);
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}
