/** "Kansas City on the Missouri side": a town told without its state takes the one state spelled out elsewhere. */
import { stateOf } from '../../core/places/states.ts';
import type { Mentions } from './mentions.ts';
import type { Token } from './reading/tokens.ts';

const shortestName = 4;

export function addStateNamedApart(mentions: Mentions, tokens: readonly Token[]): void {
  const { place, placeSpan } = mentions;
  if (place === undefined || placeSpan === undefined || /\d/.test(place)) return;
  const words = place.split(/[\s,]+/);
  if (stateOf(place) !== undefined || stateOf(words.at(-1) ?? '') !== undefined) return;
  const outside = tokens.filter(({ from, to }) => to <= placeSpan.from || from >= placeSpan.to);
  const named = outside.flatMap((token, i) => {
    const next = outside[i + 1];
    const both = next !== undefined && stateOf(`${token.lower} ${next.lower}`);
    if (both) return [{ state: both, tokens: [token, next] }];
    const state = token.lower.length >= shortestName ? stateOf(token.lower) : undefined;
    return state === undefined ? [] : [{ state, tokens: [token] }];
  });
  const [first] = named;
  if (first === undefined || named.some(({ state }) => state !== first.state)) return;
  mentions.place = `${place}, ${first.state}`;
  const used = new Set(named.flatMap((each) => each.tokens.map(({ from }) => from)));
  mentions.strange = mentions.strange.filter(({ from }) => !used.has(from));
}
