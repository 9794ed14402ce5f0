/** `unitwise parse --ndjson`: one line in, one line out, as the contract writes them. */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseLines } from '../../../src/adapters/terminal/parse.ts';
import { date } from '../../support/claim-days.ts';

async function parse(...lines: readonly string[]): Promise<readonly unknown[]> {
  const printed: unknown[] = [];
  await parseLines({
    input: Readable.from(`\ufeff${lines.join('\r\n')}\r\n`),
    print: (line) => Promise.resolve(void printed.push(JSON.parse(line))),
    today: date('2026-11-23'),
    classifier: () =>
      Promise.resolve([
        { intent: 'claim_check', probability: 0.97 },
        { intent: 'none', probability: 0.03 },
      ]),
  });
  return printed;
}

describe('unitwise parse', () => {
  it('answers each line in order', async () => {
    const printed = await parse(
      '{"id":"a","text":"97110-GP 38min in Dallas TX on 3/2/26","surface":"slash"}',
      '{"id":7,"text":"lunch?","surface":"channel"}',
    );
    expect(printed).toEqual([
      {
        ...{ id: 'a', intent: 'claim_check', confidence: 0.97, phi: false, phiKinds: [] },
        slots: {
          services: [{ code: '97110', minutes: 38, modifiers: ['GP'] }],
          ...{ locality: 'Dallas TX', date_of_service: '2026-03-02' },
        },
      },
      { id: 7, intent: 'none', confidence: 0.9, slots: {}, phi: false, phiKinds: [] },
    ]);
  });

  it('reads nothing of a message that holds patient information', async () => {
    const [printed] = await parse('{"id":"p","text":"97110 38min SSN 123-45-6789","surface":"dm"}');
    expect(printed).toMatchObject({ id: 'p', intent: 'none', slots: {}, phi: true, phiKinds: ['ssn'] });
  });

  it('tells of a patient in a line that is too long to be read', async () => {
    const [printed] = await parse(
      JSON.stringify({ id: 'l', text: `97110 38min SSN 123-45-6789 ${'x '.repeat(2_000)}` }),
    );
    expect(printed).toMatchObject({ id: 'l', intent: 'none', slots: {}, phi: true, phiKinds: ['ssn'] });
    expect(printed).toMatchObject({
      error: expect.stringMatching(/^That is over 2,000 characters/) as string,
    });
  });

  it('keeps the place of a line it cannot read', async () => {
    const printed = await parse('not json', '{"id":"b","text":"97110"}');
    expect(printed).toMatchObject([
      {
        id: null,
        intent: 'none',
        error: 'Write each line as {"id":"1","text":"97110 38min","surface":"dm"}.',
      },
      { id: 'b', intent: 'code_info' },
    ]);
  });
});
