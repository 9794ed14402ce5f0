/** The revenue-protection toolkit, the cheat sheet. */
import { when, type Signs } from '../signs.ts';

const named =
  /\btool ?-?kits?\b|\bcheat ?-?sheets?\b|\brevenue[- ]protection\b|\bquick[- ]reference\b|\bpocket guide\b|\b(?:billing|denial|audit|revenue) (?:check ?lists?|templates?|guide|handout)\b|\bone[- ]pager\b/;

export const asksForToolkit: Signs = ({ text, mentions }) =>
  when(named.test(text) && mentions.carc === undefined);
