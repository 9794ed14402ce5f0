/** What a question to the playbook is about, by its words. */
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../../src/intents/understand/parse-message.ts';
import { asksForDeadline, readDeadlines } from '../../../src/intents/deadline/read.ts';
import { readSituation } from '../../../src/intents/denial-help/read-situation.ts';
import { noMentions } from '../../../src/intents/language/mentions.ts';
import { readEntries } from '../../../src/intents/modifier/read-entries.ts';
import { readTopics } from '../../../src/intents/tips/read-topics.ts';
import { classifier } from '../../../src/wiring/classifier.ts';
import { date } from '../../support/claim-days.ts';

describe('which modifiers', () => {
  it.each<[string, string[]]>([
    ['when do I use KX', ['kx']],
    ['59 or XU', ['59', 'xu']],
    ['GP vs GO?', ['plan']],
    ['can i go at noon', []],
    ['whats the difference between CO and CQ', ['assistant']],
    ['ga vs gz', ['ga', 'gz']],
    ['GA instead of GZ', ['ga', 'gz']],
    ['is AT only for chiropractors', ['at']],
    ['what order do gp and kx go in', ['order']],
    ['97 110 modifiers', []],
    ['which modifier for a PTA', ['assistant']],
    ['therapy cap this year', ['kx']],
    ['when do I need an ABN', ['ga', 'gx', 'gy', 'gz']],
    ['what modifier says habilitative', ['96-97']],
    ['help with modifiers', []],
  ])('%s', (text, wanted) => {
    expect(readEntries(text)).toEqual(wanted);
  });
});

describe('what tips are about', () => {
  it.each<[string, string[]]>([
    ['how do we avoid denials', ['denials']],
    ['ways to prevent denials on evals', ['evaluations']],
    ['best way to bill co-treatment', ['co-treatment']],
    ['what should my note include', ['documentation']],
    ['tips', []],
  ])('%s', (text, wanted) => {
    expect(readTopics(text)).toEqual(wanted);
  });
});

describe('what was denied for', () => {
  it.each<[string, string | undefined]>([
    ['claim rejected, missing therapy modifier', 'plan-modifier-missing'],
    ['humana says no auth', 'authorization'],
    ['our eval got denied as bundled', 'ncci-pair'],
    ['my claim was denied', undefined],
  ])('%s', (text, wanted) => {
    expect(readSituation(text)).toEqual(wanted);
  });
});

describe('by when', () => {
  it.each<[string, boolean, string[]]>([
    ['how long do we have to appeal', true, ['redetermination']],
    ['second level appeal deadline', true, ['reconsideration']],
    ['timely filing limit, how long is it', true, ['timely-filing']],
    ['recert due date', true, ['recertification']],
    ['how do I appeal', false, ['redetermination']],
    ['my claim was denied', false, []],
  ])('%s', (text, asks, wanted) => {
    expect([asksForDeadline(text, noMentions()), readDeadlines(text)]).toEqual([asks, wanted]);
  });

  it.each(['/cpt deadline 2026-10-05', 'timely filing from 10/5/26', 'recert deadline for 3/2/2026'])(
    'parse calls it denial_help: %s',
    async (text) => {
      const parsing = { surface: 'dm', today: date('2026-11-23'), classifier } as const;
      const { intent, slots, phi } = await parseMessage(text, parsing);
      expect([intent, typeof slots.date_of_service, phi]).toEqual(['denial_help', 'string', false]);
    },
  );
});
