/** Every reader by its table: what is typed, and what of it is read. Only the facts a row names are compared. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMentions } from '../../../src/intents/language/read-mentions.ts';
import { slotsOf } from '../../../src/intents/understand/slots.ts';
import { date } from '../../support/claim-days.ts';
import { readText } from '../../../src/intents/language/reading/reading.ts';

type Tables = Record<string, readonly { readonly text: string; readonly reads: object }[]>;

const tables = JSON.parse(readFileSync(new URL('readers.cases.json', import.meta.url), 'utf8')) as Tables;

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('$text', ({ text, reads }) => {
    const mentions = readMentions(readText(text), date('2026-11-23'));
    expect(slotsOf(mentions, 'digest_subscribe')).toEqual(reads);
  });
});
