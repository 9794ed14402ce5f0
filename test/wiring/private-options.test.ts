/** What is typed behind --locality and --payer passes the screen: the answer is the private one, and repeats nothing. */
import { expect, it } from 'vitest';
import { privateIn } from '../../src/wiring/private-in.ts';
import { asked, type AskOptions } from '../../src/wiring/commands.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const opened = { reference: openMemoryReference(), playbook, clock: () => date('2026-11-23') };
const answer = (options: Pick<AskOptions, 'locality' | 'payer'>): Promise<string> =>
  asked('97110 38min', { format: 'json', surface: 'slash', ...options }, opened);

it.each([
  [{ locality: 'Testa Madeupson, MRN 0045123' }, 'Madeupson'],
  [{ locality: 'Maria Garcia' }, 'Garcia'],
  [{ payer: 'Garcia, Maria' }, 'Garcia'],
  [{ payer: 'member id W123456789' }, '123456789'],
])('%o is not read', async (options, value) => {
  const printed = await answer(options);
  expect(JSON.parse(printed)).toMatchObject({ kind: 'private', intent: 'none', answerId: null, day: null });
  expect(printed).not.toContain(value);
});

it.each([
  ...['Dallas TX', '75201', '04412-11', 'national', 'Jackson MS', 'Martin County', 'Virginia Beach'],
  ...[
    'Waxahachie',
    'Coeur d’Alene ID',
    'tyler texas',
    'medicare',
    'Blue Cross Blue Shield',
    'Priority Health',
  ],
  ...['Harvard Pilgrim', 'Mary Washington Healthcare', 'Cox HealthPlans', 'Oscar', 'Kaiser Permanente'],
])('%s is a place or a payer', (typed) => {
  expect(privateIn(typed, undefined)).toEqual([]);
});
