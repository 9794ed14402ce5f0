/** How much the screen catches and how much it stops wrongly, on the messages of test/eval/phi.jsonl. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { screenText } from '../../../src/intents/privacy/screen.ts';

interface Sample {
  readonly text: string;
  readonly phi: boolean;
  readonly kinds: readonly string[];
}

const samples = readFileSync(new URL('../../eval/phi.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Sample);

/** What no rule catches yet without stopping harmless messages too. */
const knownMisses = ['chart: 99881'];

it('catches the private messages of the list with their kinds, and stops next to no harmless one', () => {
  const seen = samples.map((sample) => ({ ...sample, seen: screenText(sample.text) }));
  const [inside, harmless] = [seen.filter(({ phi }) => phi), seen.filter(({ phi }) => !phi)];
  const counts = {
    private: inside.length,
    missed: inside.filter((sample) => sample.seen.length === 0).map(({ text }) => text),
    otherKinds: inside
      .filter((sample) => sample.seen.length > 0 && sample.seen.join() !== sample.kinds.join())
      .map(({ text }) => text),
    harmless: harmless.length,
    stopped: harmless.filter((sample) => sample.seen.length > 0).map(({ text }) => text),
  };
  console.info(
    `phi: ${counts.private - counts.missed.length} of ${counts.private} private messages caught, ` +
      `${counts.stopped.length} of ${counts.harmless} harmless ones stopped`,
  );
  expect(counts).toEqual({
    private: 869,
    missed: knownMisses,
    otherKinds: [],
    harmless: 1_219,
    stopped: ['asp.net'],
  });
});

interface Seen {
  readonly text: string;
  readonly private: boolean;
}

/** Written by somebody who had not read the rules, sealed until each was quoted once, and trained on since. */
it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])(
  'messages-%i: nearly all caught, next to none stopped',
  (number) => {
    const messages = readFileSync(
      new URL(`../../eval/privacy/messages-${number}.jsonl`, import.meta.url),
      'utf8',
    )
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Seen);
    const stopped = messages.filter(({ text }) => screenText(text).length > 0);
    const caught = stopped.filter((message) => message.private).length;
    const inside = messages.filter((message) => message.private).length;
    expect(caught).toBeGreaterThanOrEqual(0.945 * inside);
    expect((stopped.length - caught) / (messages.length - inside)).toBeLessThan(0.021);
  },
);
