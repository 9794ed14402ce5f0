/**
 * `npm run bench:parse [count]`: how long the slowest message takes through the function behind `unitwise parse`.
 * Random changes of real messages, then every hostile shape at the length of a whole message and at 10,000
 * characters. Each figure is the best of five, in processor time, beside a hundred passes over the words of the same
 * text: what else runs on the machine slows both.
 */
import { readFileSync } from 'node:fs';
import { openClassifier } from '../../src/adapters/nlp/open-classifier.ts';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import { longestMessage } from '../../src/intents/language/longest-message.ts';
import { parseMessage } from '../../src/intents/understand/parse-message.ts';
import { screenText } from '../../src/intents/privacy/screen.ts';
import { mutate, pieces, seeded } from './mutations.ts';

const count = Number(process.argv[2] ?? 200_000);
const classifier = await openClassifier(
  readFileSync(new URL('../../data/classifier/model.bin', import.meta.url)),
);
const today = '2026-11-23' as ServiceDate;

const parse = (text: string): Promise<unknown> => parseMessage(text, { surface: 'dm', today, classifier });

/** Milliseconds of the processor. */
async function time(work: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

async function bestOfFive(work: () => unknown): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < 5; run += 1) runs.push(await time(work));
  return Math.min(...runs);
}

interface Slow {
  readonly text: string;
  readonly ms: number;
}

/** The slowest twenty of a first pass, each timed again. */
async function slowest(texts: Iterable<string>, work: (text: string) => unknown): Promise<readonly Slow[]> {
  const first: Slow[] = [];
  for (const text of texts) {
    const ms = await time(() => work(text));
    if (first.length === 20 && ms <= (first.at(-1)?.ms ?? 0)) continue;
    first.push({ text, ms });
    first.sort((a, b) => b.ms - a.ms);
    first.length = Math.min(first.length, 20);
  }
  const again: Slow[] = [];
  for (const { text } of first) again.push({ text, ms: await bestOfFive(() => work(text)) });
  return again.sort((a, b) => b.ms - a.ms);
}

function passes(text: string): void {
  for (let pass = 0; pass < 100; pass += 1)
    `${text}${pass}`.replace(/[a-z]+/gi, (word) => word.toUpperCase());
}

async function report(
  label: string,
  texts: Iterable<string>,
  work: (text: string) => unknown,
): Promise<void> {
  const [{ text, ms } = { text: '', ms: 0 }, ...others] = await slowest(texts, work);
  const yardstick = await bestOfFive(() => passes(text));
  console.log(
    `${label}: slowest ${ms.toFixed(1)} ms, a hundred passes over its words ${yardstick.toFixed(1)} ms, ${text.length} characters: ${JSON.stringify(text.slice(0, 80))}`,
  );
  if (process.argv.includes('--all'))
    for (const other of others)
      console.log(
        `  ${other.ms.toFixed(1)} ms ${other.text.length} ${JSON.stringify(other.text.slice(0, 100))}`,
      );
}

/** What the expressions of the screen look for, each repeated. */
const screenShapes: readonly string[] = [
  ...[
    '97110 38min for Medicare in Dallas TX, the provider asked about units; ',
    '1',
    '1 ',
    'a',
    'a.',
    'a@',
    '@',
    '<',
  ],
  ...[
    'dob ',
    'dob dos ',
    'mrn ',
    'claim no id # ',
    'member id is the of ',
    'patient ',
    'pt is was ',
    'Xa ',
    'Xa, ',
  ],
  ...[
    '1/2/26 ',
    '555 555 ',
    '12 Aa ',
    'John Smith ',
    'J. ',
    'Mr. ',
    '&amp;',
    '::',
    'a:',
    'http://',
    '<img ',
    '[image ',
  ],
  ...[
    'call ',
    '+1 ',
    'xxx-xx-',
    '<b>a</b>',
    'Dr. Smith ',
    'Ana de la ',
    'aaa.bbb.',
    'cms.gov/a ',
    'a at b ',
    'a-',
    "a'",
  ],
  ...[
    'social last 4 ',
    'aged is was 90 days ',
    'ninety-',
    'march 3 ',
    'box ',
    '((',
    '# ',
    '12-',
    '1.2.3.',
    '\u200b',
    'é',
  ],
];

const filled = (length: number): readonly string[] =>
  pieces.flatMap((piece) =>
    ['', '97110 38min ', 'how many units for '].map((start) =>
      (start + piece.repeat(length)).slice(0, length),
    ),
  );

/** The screen by itself on real messages, each once after a warm-up: wall time, the middle and the 99th of a hundred. */
function reportScreen(texts: readonly string[]): void {
  for (const text of texts) screenText(text);
  const times = texts
    .map((text) => {
      const from = performance.now();
      screenText(`${text} `);
      return performance.now() - from;
    })
    .sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  console.log(
    `the screen alone, ${texts.length} messages: median ${at(0.5)} ms, 99th of a hundred ${at(0.99)} ms`,
  );
}

reportScreen([...mutate(5_000, seeded(3))]);
await report('warm-up', mutate(1_000, seeded(1)), parse);
await report(`${longestMessage} characters of one shape`, filled(longestMessage), parse);
await report('10,000 characters of one shape', filled(10_000), parse);
await report('10,000 characters of one shape, the screen by itself', filled(10_000), screenText);
for (const length of [5_000, 40_000])
  await report(
    `${length.toLocaleString('en-US')} characters of what the screen looks for`,
    screenShapes.map((piece) => piece.repeat(length).slice(0, length)),
    screenText,
  );
await report(`${count.toLocaleString('en-US')} changed messages`, mutate(count, seeded(15)), parse);
