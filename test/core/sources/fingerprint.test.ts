import { expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/core/sources/fingerprint.ts';

it('is the same for the same question, in whatever order its parts are stated', () => {
  const typed = { carc: 'CO-97', intent: 'denial_help', services: [{ code: '97530', modifiers: [] }] };
  const back = { intent: 'denial_help', services: [{ modifiers: [], code: '97530' }], carc: 'CO-97' };
  expect(fingerprintOf(['denial', typed])).toBe(fingerprintOf(['denial', { ...back, payer: undefined }]));
});

it('is another one for another question', () => {
  const names = [['97530', '97110'], ['97110', '97530'], ['97110'], { a: null }, {}].map(fingerprintOf);
  expect(new Set(names).size).toBe(names.length);
});
