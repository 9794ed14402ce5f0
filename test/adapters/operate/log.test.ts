/** A line of the log where a person reads along. */
import { expect, it } from 'vitest';
import { plainLine } from '../../../src/adapters/operate/log.ts';

it.each([
  [
    { level: 30, port: 3978, platforms: ['Slack'], msg: 'started' },
    'info  started port=3978 platforms=["Slack"]',
  ],
  [
    { level: 40, platform: 'slack', reason: 'too-old', msg: 'refused' },
    'warn  refused platform=slack reason=too-old',
  ],
])('%j', (facts, line) => {
  expect(plainLine(JSON.stringify({ time: Date.UTC(2026, 10, 29, 14, 3, 22), ...facts }))).toBe(
    `14:03:22 ${line}`,
  );
});
