/** A place by itself at the head of a message is nobody; a name there is. */
import { expect, it } from 'vitest';
import { screenText } from '../../../src/intents/privacy/screen.ts';

it.each([
  'Miami FL. PT did the eval 97161, then PTA 30 min of 97110',
  'Alaska. 97110 x3. allowed?',
  'Tulsa, OK. how much for 97140 x2',
  'northern nj - 97162 and 97110 x1',
  'ohio - 97530 x2',
])('passes: %s', (text) => {
  expect(screenText(text)).toEqual([]);
});

it.each(['Charlotte Mills. 97110 x2 today', 'Georgia Tate. 97110 25min'])('is stopped: %s', (text) => {
  expect(screenText(text)).toEqual(['name']);
});
