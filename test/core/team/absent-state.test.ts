/** A program without state answers every question about it, and throws for none. */
import { expect, it } from 'vitest';
import { absentState } from '../../../src/core/team/absent-state.ts';

it('answers unavailable to everything, and says why', async () => {
  const { ready, close, keepAnswer, ...stores } = absentState('The file is damaged.', 'damaged');
  const asked = Object.values(stores).flatMap((store) => Object.values(store));
  const answers = await Promise.all([keepAnswer, ...asked].map((ask) => (ask as () => Promise<unknown>)()));
  for (const answer of answers) expect(answer).toMatchObject({ kind: 'unavailable', reason: 'damaged' });
  expect(await ready()).toEqual({ kind: 'not-ready', sentence: 'The file is damaged.' });
  await close();
});
