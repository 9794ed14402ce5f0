/** "log a denial: 97530 CO-97 Aetna, overturned after 59". */
import { when, type Signs } from '../signs.ts';

const logs =
  /\b(?:log|logging|record|report|add|submit|enter|track|contribute|save|file|register|put in|note down|document)\b(?: (?:a|an|this|that|the|another|new|our|one|in|my|us|me|down|please|more))* (?:[a-z0-9' -]{0,20} )?(?:denial|denied claim|rejection)\b/;
const asked = /\b(?:how (?:do|can|to)|what|which|why|reported|report on|stats|statistics|show|appeal for)\b/;
const fresh =
  /^(?:new )?denial(?: report| log)?\s*[:-]|\bnew denial\b|\bdenial (?:to|for) (?:log|report|the log|record)\b|\bwe got (?:a|another) denial to (?:log|report)\b|^denied\s*[:-]/;
const outcome =
  /\b(?:overturned|upheld|reversed|written off|wrote off|recovered|won on appeal|lost the appeal|paid after|paid on (?:appeal|resubmi\w+))\b/;

export const reportsDenial: Signs = ({ text, mentions }) => {
  const told = mentions.carc !== undefined || mentions.services.length > 0;
  const question = /\?\s*$/.test(text) || asked.test(text);
  return when(
    (logs.test(text) && !/^(?:how|what|which|why)\b/.test(text)) ||
      fresh.test(text) ||
      (outcome.test(text) && told && !question),
  );
};
