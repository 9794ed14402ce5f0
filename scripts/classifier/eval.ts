/**
 * `npm run eval`: the messages of test/eval through the reading path: intents, confusions, slots, answers to talk that
 * is not for us, how far probabilities hold, and how long a message takes. `seen/` sets have been looked at and trained
 * on: they show what was lost, never how good it is. Only `sealed/` sets, tried once and then moved, measure that.
 * A path of a set given as an argument is measured as sealed.
 */
import { readFileSync } from 'node:fs';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import { openClassifier } from '../../src/adapters/nlp/open-classifier.ts';
import { featuresOf } from '../../src/intents/understand/features.ts';
import { parseMessage, type ParsedMessage } from '../../src/intents/understand/parse-message.ts';
import { readMessage } from '../../src/intents/understand/read-message.ts';
import { reliabilityTable, type Guess } from './calibrate.ts';
import { confusionTable } from './confusion-table.ts';
import { parseSet, readSets, type LabelledMessage } from './examples.ts';
import { codeAndMinuteFacts, scoreOf, slotFacts } from './slot-facts.ts';
import { readText } from '../../src/intents/language/reading/reading.ts';

interface Result {
  readonly message: LabelledMessage;
  readonly parsed: ParsedMessage;
  readonly guess: Guess;
  /** The intent its form decides. */
  readonly byForm: string | undefined;
  readonly ms: number;
}

const today = '2026-11-23' as ServiceDate;
const given = process.argv.find((argument) => argument.endsWith('.jsonl'));
const seen = given === undefined ? readSets('seen') : [];
const sealed =
  given === undefined
    ? readSets('sealed')
    : [{ name: given, messages: parseSet(readFileSync(given, 'utf8')) }];

const before = performance.now();
const classifier = openClassifier(readFileSync(new URL('../../data/classifier/model.bin', import.meta.url)));
await classifier('hello');
const ready = performance.now() - before;

async function resultOf(message: LabelledMessage): Promise<Result> {
  const { text, surface, intent } = message;
  const parse = () => parseMessage(text, { surface, today, classifier });
  const parsed = await parse();
  const runs: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const from = performance.now();
    await parse();
    runs.push(performance.now() - from);
  }
  const read = readMessage(readText(text), surface, today);
  const ranked = await classifier(featuresOf(read));
  const byForm = read.by === 'nothing' ? undefined : read.intent;
  const ms = runs.sort((a, b) => a - b)[1] ?? 0;
  return { message, parsed, guess: { wanted: intent, ranked }, byForm, ms };
}

async function measure(title: string, messages: readonly LabelledMessage[]): Promise<void> {
  /** Once unmeasured, as a server that has run for a minute. */
  for (const { text, surface } of messages) await parseMessage(text, { surface, today, classifier });
  const results: Result[] = [];
  for (const message of messages) results.push(await resultOf(message));
  const fits = (wanted: string, got: string | undefined, also?: readonly string[]): boolean =>
    wanted === got || (also ?? []).includes(got ?? '');
  const share = (right: (result: Result) => boolean): string => {
    const count = results.filter(right).length;
    return `${count} of ${results.length}, ${((100 * count) / results.length).toFixed(1)} %`;
  };
  console.log(`\n== ${title}`);
  console.log(
    confusionTable(results.map(({ message, parsed }) => ({ wanted: message.intent, got: parsed.intent }))),
  );
  console.log(`intents: ${share(({ message, parsed }) => message.intent === parsed.intent)}`);
  console.log(
    `  lenient: ${share(({ message, parsed }) => fits(message.intent, parsed.intent, message.also))}`,
  );
  console.log(
    `  the model alone: ${share(({ message, guess }) => message.intent === guess.ranked[0]?.intent)}`,
  );
  console.log(
    `  form, then the model: ${share(({ message, guess, byForm }) => message.intent === (byForm ?? guess.ranked[0]?.intent))}`,
  );
  console.log(`  decided by their form: ${share(({ byForm }) => byForm !== undefined)}`);
  const slotted = results.filter(({ message }) => message.slots !== undefined);
  const pairs = slotted.map(({ message, parsed }) => ({ wanted: message.slots ?? {}, got: parsed.slots }));
  console.log(`code and minute slots: ${scoreOf(pairs, codeAndMinuteFacts)}`);
  console.log(`all slots: ${scoreOf(pairs, slotFacts)}`);
  const none = results.filter(({ message }) => message.intent === 'none');
  const alarms = none.filter(({ parsed }) => parsed.intent !== 'none');
  console.log(`false alarms on none: ${alarms.length} of ${none.length}`);
  console.log(
    reliabilityTable(results.filter(({ byForm }) => byForm === undefined).map(({ guess }) => guess)),
  );
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const quantile = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(2);
  console.log(
    `a message, median of 3 runs: ${quantile(0.5)} ms median, ${quantile(0.99)} ms 99th percentile`,
  );
  if (!process.argv.includes('--misses')) return;
  for (const { message, parsed, guess } of results) {
    const { slots } = message;
    const [best] = guess.ranked;
    if (
      message.intent !== parsed.intent ||
      (slots !== undefined && JSON.stringify(slotFacts(slots)) !== JSON.stringify(slotFacts(parsed.slots)))
    )
      console.log(
        `\n${message.surface} ${message.text}\n  wanted ${message.intent} ${JSON.stringify(slots)}\n  got    ${parsed.intent} ${parsed.confidence} (model ${best?.intent} ${best?.probability.toFixed(2)}) ${JSON.stringify(parsed.slots)} ${parsed.phiKinds.join()}`,
      );
  }
}

const count = (sets: typeof seen): number => sets.reduce((sum, { messages }) => sum + messages.length, 0);
console.log(
  `${seen.length} sets seen, ${count(seen)} messages; ${sealed.length} sealed, ${count(sealed)} messages; model ready in ${ready.toFixed(0)} ms`,
);
if (seen.length > 0)
  await measure(
    'seen: no accuracy, the model was trained on them',
    seen.flatMap(({ messages }) => messages),
  );
for (const { name, messages } of sealed) await measure(`${name}: sealed until now`, messages);
