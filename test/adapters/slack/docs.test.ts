import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scopes } from '../../../src/adapters/slack/manifest.ts';
import { lives } from '../../../src/adapters/state/lives.ts';

const page = readFileSync(fileURLToPath(new URL('../../../docs/slack.md', import.meta.url)), 'utf8');
const cells = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the page about Slack', () => {
  it('says what each permission is for, in the words of the program', () => {
    for (const [scope, why] of Object.entries(scopes)) {
      expect(cells.find((row) => row[1] === `\`${scope}\``)?.[2]).toBe(why);
    }
  });

  it('says how long each kind of row is kept', () => {
    const told = cells.map((row) => row[2] ?? '').join('\n');
    for (const { table, days } of lives) {
      if (days !== null) expect(told, table).toMatch(new RegExp(`\\b${days} days?\\b`));
    }
  });
});
