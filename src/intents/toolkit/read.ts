/** The revenue-protection toolkit, the cheat sheet. */
import { when, type Signs } from '../signs.ts';

const named =
  /\btool ?-?kits?\b|\bcheat ?-?sh(?:ee)?ts?\b|\brevenue[- ]protection\b|\bquick[- ]reference\b|\bpocket guide\b|\b(?:billing|denial|audit|revenue) (?:check ?lists?|templates?|guide|handout)\b|\bone[- ]pager\b|\b(?:one|single)[- ]page (?:reference|guide|summary|sheet)\b|\b(?:revenue|billing|denials?|audits?)\b.{0,20}\bkits?\b|\bkits?\b.{0,20}\b(?:revenue|billing|denials?|audits?)\b|\bhandouts?\b.{0,40}\b(?:bill\w{0,30}|denials?|codes?|audits?|revenue|units)\b|\breference (?:sheet|card)\b/;

export const asksForToolkit: Signs = ({ text, mentions }) =>
  when(named.test(text) && mentions.carc === undefined);
