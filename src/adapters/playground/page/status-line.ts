/** What is connected and which data answers, in one line each; the data opens to its releases. */
import type { PageStatus } from '../page-options.ts';
import { NO_SERVER } from './ask.ts';
import { make } from './make-element.ts';

export function drawStatus(status: PageStatus | undefined): DocumentFragment {
  const fragment = document.createDocumentFragment();
  if (status === undefined) {
    fragment.append(make('p', 'failure', NO_SERVER));
    return fragment;
  }
  fragment.append(make('ul', 'platforms', ...status.platforms.map(drawPlatform)), drawData(status));
  return fragment;
}

function drawPlatform({ name, connected, how }: PageStatus['platforms'][number]): HTMLElement {
  const state = connected ? 'connected' : 'not connected';
  const item = make(
    'li',
    connected ? 'platform platform-on' : 'platform',
    make('b', '', `${name}:`),
    ` ${state}`,
  );
  if (how !== '') item.append(make('span', 'how', ` - ${how}`));
  return item;
}

function drawData({ data, today }: PageStatus): HTMLElement {
  if (data.length === 0) return make('p', 'failure', 'No reference data is loaded.');
  const count = data.length === 1 ? '1 release' : `${data.length} releases`;
  const summary = make('summary', '', make('b', '', 'Data:'), ` ${count} loaded`);
  const rows = data.map(({ name, title, inForce }) =>
    make('tr', '', make('th', '', name), make('td', '', title), make('td', 'in-force', inForce)),
  );
  const note = make('p', 'how', `Today is ${today}; a question that names no date is about today.`);
  return make('details', 'data', summary, make('table', '', make('tbody', '', ...rows)), note);
}
