/**
 * `npm run eval`: every message of test/eval through the reading path: intents, confusions, slots, answers to talk
 * that is not for us, and how long a message takes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import { openClassifier } from '../../src/adapters/nlp/open-classifier.ts';
import { parseMessage, type ParsedMessage } from '../../src/intents/parse-message.ts';
import type { Surface } from '../../src/intents/read-message.ts';
import { confusionTable } from './confusion-table.ts';
import { codeAndMinuteFacts, scoreOf, slotFacts } from './slot-facts.ts';

interface Message {
  readonly text: string;
  readonly surface: Surface;
  readonly intent: string;
  readonly slots: Record<string, unknown>;
}

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const only = process.argv.find((argument) => argument.endsWith('.jsonl'));
const files = readdirSync(at('test/eval')).filter(
  (name) => name.endsWith('.jsonl') && (only ?? name) === name,
);
const messages = files.flatMap((name) =>
  readFileSync(at(`test/eval/${name}`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Message)
    .filter((message) => 'intent' in message),
);
const today = '2026-11-23' as ServiceDate;

const before = performance.now();
const classifier = await openClassifier(readFileSync(at('data/classifier/model.json'), 'utf8'));
await classifier('hello');
const ready = performance.now() - before;

/** Once unmeasured, as a server that has run for a minute. */
for (const { text, surface } of messages) await parseMessage(text, { surface, today, classifier });

const results: { message: Message; parsed: ParsedMessage; ms: number }[] = [];
for (const message of messages) {
  const { text, surface } = message;
  const parsed = await parseMessage(text, { surface, today, classifier });
  const runs: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const from = performance.now();
    await parseMessage(text, { surface, today, classifier });
    runs.push(performance.now() - from);
  }
  results.push({ message, parsed, ms: runs.sort((a, b) => a - b)[1] ?? 0 });
}

const right = results.filter(({ message, parsed }) => message.intent === parsed.intent).length;
console.log(
  confusionTable(results.map(({ message, parsed }) => ({ wanted: message.intent, got: parsed.intent }))),
);
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
console.log(`intents: ${right} of ${results.length}, ${percent(right, results.length)}`);
const pairs = results.map(({ message, parsed }) => ({ wanted: message.slots, got: parsed.slots }));
console.log(`code and minute slots: ${scoreOf(pairs, codeAndMinuteFacts)}`);
console.log(`all slots: ${scoreOf(pairs, slotFacts)}`);
const none = results.filter(({ message }) => message.intent === 'none');
const alarms = none.filter(({ parsed }) => parsed.intent !== 'none');
console.log(`false alarms on none: ${alarms.length} of ${none.length}`);
const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
const quantile = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
console.log(
  `a message, median of 3 runs: ${quantile(0.5)} ms median, ${quantile(0.99)} ms 99th percentile; model ready in ${ready.toFixed(0)} ms`,
);
if (process.argv.includes('--misses')) {
  for (const { message, parsed } of results) {
    const fits =
      message.intent === parsed.intent &&
      JSON.stringify(slotFacts(message.slots)) === JSON.stringify(slotFacts(parsed.slots));
    if (!fits)
      console.log(
        `\n${message.text}\n  wanted ${message.intent} ${JSON.stringify(message.slots)}\n  got    ${parsed.intent} ${parsed.confidence} ${JSON.stringify(parsed.slots)} ${parsed.phiKinds.join()}`,
      );
  }
}
