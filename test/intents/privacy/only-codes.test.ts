/** What the screen may pass without looking further: codes and minutes alone, each with its unit. */
import { expect, it } from 'vitest';
import { onlyCodes } from '../../../src/intents/privacy/screen.ts';

it.each([
  ['97110 38min', true],
  ['97110 38min 97140 15min', true],
  ['97110', true],
  ['123 45 6789', false],
  ['123-45-6789', false],
  ['5551234567', false],
  ['97110 38min 92yo', false],
  ['97110 38min Smith', false],
  ['', false],
])('%j: %s', (text, only) => {
  expect(onlyCodes(text)).toBe(only);
});
