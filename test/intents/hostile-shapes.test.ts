/** The smallest inputs of each kind that once stopped the process: each is answered, and nothing is thrown. */
import { describe, expect, it } from 'vitest';
import { messageText as slackText } from '../../src/adapters/slack/receive/message-text.ts';
import { plainText } from '../../src/adapters/teams/incoming/message-text.ts';
import { answerText } from '../../src/app/assistant.ts';
import { longestMessage } from '../../src/intents/language/longest-message.ts';
import { parseMessage } from '../../src/intents/understand/parse-message.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const today = date('2026-11-23');
const reference = openMemoryReference();
const parse = (text: string) => parseMessage(text, { surface: 'dm', today, classifier });

describe('what repeats itself', () => {
  it.each([
    ['repetition within repetition', `thx ${'a'.repeat(120)}1`],
    ['two repetitions of one mark', `ok great${'!'.repeat(60)} 97110`],
    ['question marks and an end that does not fit', `${'?'.repeat(1_990)}x`],
    ['letters that could begin anywhere', 'z'.repeat(longestMessage)],
    ['openings that never close', '<at'.repeat(600)],
    ['an address that never comes', 'a.'.repeat(1_000)],
    ['dashes at the end of a word', `a${'-'.repeat(1_900)}b`],
    ['numbers in words', 'one '.repeat(500)],
  ])('%s', async (_, text) => {
    expect((await parse(text)).slots).toBeDefined();
  });

  it('takes mentions out of a long text of Teams, and out of none that is too long', () => {
    expect(plainText('<at'.repeat(80_000))).toHaveLength(240_000);
    expect(slackText({ text: '<@U1|'.repeat(8_000), hasFiles: false, botUser: 'U1' })).toHaveLength(40_000);
  });
});

describe('a message that is too long', () => {
  const name = ' patient Maria Garcia, born 3/4/1950';

  it.each([
    ['one character', '97110 38min '.padEnd(longestMessage + 1, 'x')],
    ['with a name at its end', `97110 38min${' '.repeat(longestMessage)}${name}`],
    ['a hundred thousand characters', 'ok great!'.repeat(12_000)],
  ])('is refused unread in one sentence: %s', async (_, text) => {
    const answer = await answerText(text, { reference, playbook, classifier, today, defaults: {} });
    expect(answer.kind).toBe('invalid');
    expect(answer.reply.headline).toMatch(
      /^That is over 2,000 characters or 500 words; send one day's codes and minutes\./,
    );
    expect(JSON.stringify(answer)).not.toContain('Garcia');
    expect(await parse(text)).toMatchObject({ intent: 'none', slots: {} });
  });

  it.each([
    ['at its beginning', `97110 38min${name}${' x'.repeat(longestMessage)}`, true],
    ['in the first 10,000 characters', `97110 38min${' '.repeat(9_900)}${name} `, true],
    ['behind them', `97110 38min${' '.repeat(10_000)}${name}`, false],
  ])('is reported with what its beginning tells of a patient: %s', async (_, text, phi) => {
    expect(await parse(text)).toMatchObject({ intent: 'none', slots: {}, phi });
  });

  it('the longest one there may be is read whole', async () => {
    const text = `97110 38min${' '.repeat(longestMessage - 11 - name.length)}${name}`;
    expect((await answerText(text, { reference, playbook, classifier, today, defaults: {} })).kind).toBe(
      'private',
    );
  });
});

describe('words every object inherits', () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype);

  it.each(
    inherited.flatMap((key) => [
      key,
      `97110 ${key}`,
      `fee 97110 in ${key}`,
      `settings payer ${key}`,
      `carc ${key}`,
    ]),
  )('%s', async (text) => {
    expect((await parse(text)).slots).toBeDefined();
    expect(
      (await answerText(text, { reference, playbook, classifier, today, defaults: {} })).reply.headline,
    ).not.toBe('');
  });
});
