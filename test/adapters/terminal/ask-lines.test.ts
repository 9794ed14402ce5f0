/** `unitwise ask --ndjson`: one line in, one line out, threads remembered apart; a bad line stops nothing. */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askLines } from '../../../src/adapters/terminal/ask-lines.ts';
import { answerMessage } from '../../../src/wiring/commands.ts';
import { playbook } from '../../support/playbook.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { date } from '../../support/claim-days.ts';

const tables = {
  reference: openMemoryReference(),
  playbook,
  clock: () => date('2026-11-29'),
};

interface Printed {
  readonly id: unknown;
  readonly kind: string;
  readonly text: string;
  readonly working?: string;
  readonly date?: string;
  readonly question?: { readonly intent: string; readonly locality?: string } | null;
}

async function ask(...lines: readonly (object | string)[]): Promise<readonly Printed[]> {
  const printed: Printed[] = [];
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\r\n');
  await askLines({
    input: Readable.from(`\ufeff${text}\r\n`),
    print: (line) => Promise.resolve(void printed.push(JSON.parse(line) as Printed)),
    answer: (line, previous) => answerMessage(line, previous, tables),
  });
  return printed;
}

describe('unitwise ask --ndjson', () => {
  it('keeps the threads apart', async () => {
    const printed = await ask(
      { id: 1, text: '97110 38min', thread: 'a' },
      { id: 2, text: '97140 15min', thread: 'b' },
      { id: 3, text: 'and in Dallas TX?', thread: 'a' },
      { id: 4, text: 'and in Dallas TX?' },
    );
    expect(printed.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(printed[2]?.question).toMatchObject({
      intent: 'claim_check',
      services: [{ code: '97110', minutes: 38 }],
      locality: 'Dallas TX',
    });
    expect(printed[3]?.question).toBeNull();
  });

  it('tells what is seen at rest from the working behind Why', async () => {
    const [printed] = await ask({ id: 'w', text: '97110 38min', date: '2026-03-02' });
    expect(printed?.text).toContain('$73.48');
    expect(printed?.working).toContain('Reduced unit: (0.45 x 1.000');
    expect(printed?.text).not.toContain('Reduced unit');
  });

  it.each([
    { given: { today: '2025-03-02' }, day: '2025-03-02' },
    { given: { today: '2025-03-02', date: '2026-03-02' }, day: '2026-03-02' },
    { given: {}, day: '2026-11-29' },
  ])('answers for the date of service, else for today: $given', async ({ given, day }) => {
    const [printed] = await ask({ id: 'd', text: '97110 38min', ...given });
    expect(printed?.date).toBe(day);
  });

  it('reads nothing of a message that holds patient information', async () => {
    const [printed] = await ask({ id: 'p', text: '97110 38min SSN 123-45-6789' });
    expect(printed).toMatchObject({ kind: 'private', question: null });
    expect(JSON.stringify(printed)).not.toContain('6789');
  });

  it('goes on after a line it cannot read, and says what is wrong with it', async () => {
    const printed = await ask('not json', { id: 2, text: 5 }, { id: 3, date: 'tuesday', text: 'x' }, '[]', {
      id: 4,
      text: '97110 8min',
    });
    expect(printed.map(({ id, kind }) => [id, kind])).toEqual([
      [null, 'invalid'],
      [2, 'invalid'],
      [3, 'invalid'],
      [null, 'invalid'],
      [4, 'answer'],
    ]);
    expect(printed[2]?.text).toContain('date: write the date as 2026-03-02');
  });
});
