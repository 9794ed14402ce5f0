/** Any line at all: it is answered, says its number where it failed, and the lines behind it are answered too. */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { checkLines } from '../../../src/adapters/terminal/check.ts';
import { answerNdjson } from '../../../src/adapters/terminal/ndjson.ts';
import { parseLines } from '../../../src/adapters/terminal/parse.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const today = date('2026-11-23');
const reference = openMemoryReference();

type Printed = Readonly<Record<string, unknown>>;
interface Print {
  readonly input: Readable;
  readonly print: (line: string) => Promise<void>;
}

async function run(command: (io: Print) => Promise<void>, input: Readable): Promise<readonly Printed[]> {
  const printed: Printed[] = [];
  await command({ input, print: (line) => Promise.resolve(void printed.push(JSON.parse(line) as Printed)) });
  return printed;
}

const parse = (io: Print): Promise<void> =>
  parseLines({ ...io, today, classifier: () => Promise.resolve([{ intent: 'none', probability: 1 }]) });
const check = (io: Print): Promise<void> => checkLines({ ...io, today, reference, payers: [] });

const inherited = Object.getOwnPropertyNames(Object.prototype);
const broken = [
  '{"id":',
  'null',
  '[]',
  '7',
  '"text"',
  '\u0000',
  '{"text":7}',
  '\ud800',
  'x'.repeat(1_000_000),
];
const last = {
  parse: '{"id":"end","text":"97110 38min"}',
  check: '{"id":"end","lines":[{"code":"97110","minutes":38}]}',
};

describe('unitwise parse', () => {
  const texts = [
    ...inherited,
    ...inherited.map((key) => `97110 ${key} 8`),
    '\ud800 97110',
    '97110\u0000',
    'a\u2028b',
  ];
  const lines = [...texts.map((text) => JSON.stringify({ id: text, text })), ...broken];

  it('answers the line behind whatever was written', async () => {
    const printed = await run(parse, Readable.from([`${[...lines, last.parse].join('\n')}\n`]));
    expect(printed.map(({ id }) => id)).toEqual([...texts, ...broken.map(() => null), 'end']);
    expect(printed.at(-1)).toMatchObject({ intent: 'claim_check' });
    expect(printed.flatMap(({ line }) => line ?? [])).toEqual(broken.map((_, i) => texts.length + 1 + i));
  });

  it('reads a line that holds other line separators as one, wherever the input is cut', async () => {
    const bytes = Buffer.from(`{"id":1,"text":"97110\u2028é 38min"}\r\n\r\n${last.parse}`);
    const printed = await run(parse, Readable.from([...bytes].map((byte) => Buffer.from([byte]))));
    expect(printed.map(({ id }) => id)).toEqual([1, 'end']);
  });

  it('says which line is too long', async () => {
    const [printed] = await run(
      parse,
      Readable.from([JSON.stringify({ id: 'l', text: 'a'.repeat(1_000_000) })]),
    );
    expect(printed).toMatchObject({
      id: 'l',
      line: 1,
      intent: 'none',
      error: expect.stringMatching(/^That is over/) as string,
    });
  });
});

describe('unitwise check', () => {
  const days = inherited.flatMap((key) => [
    { lines: [{ code: key, minutes: 8 }] },
    { lines: [{ code: '97110', minutes: 8, modifiers: [key] }], locality: key, payer: key },
    { [key]: key, lines: [] },
  ]);

  it('answers the line behind whatever was written', async () => {
    const lines = [...days.map((day) => JSON.stringify(day)), ...broken, last.check];
    const printed = await run(check, Readable.from([lines.join('\n')]));
    expect(printed).toHaveLength(lines.length);
    expect(printed.at(-1)).toMatchObject({
      id: 'end',
      outcome: expect.not.stringMatching('invalid') as string,
    });
    expect(printed.slice(days.length, -1).map(({ line }) => line)).toEqual(
      broken.map((_, i) => days.length + 1 + i),
    );
  });
});

it('a bug of ours stops one line and no other', async () => {
  const answer = ({ number }: { readonly number: number }): object => {
    if (number === 2) throw new TypeError('bug');
    return { number };
  };
  const printed = await run(
    (io) => answerNdjson({ ...io, answer, failed: ({ number }) => ({ failed: number }) }),
    Readable.from(['{}\n{}\n{}\n']),
  );
  expect(printed).toEqual([{ number: 1 }, { failed: 2 }, { number: 3 }]);
});
