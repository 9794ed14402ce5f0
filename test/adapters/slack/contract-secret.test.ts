/** A contract's rates answer the team they are of, and are in nobody else's answer, no log, no shared figure. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { payerProfile } from '../../../src/adapters/payer-profile-shape.ts';
import { toPlainText } from '../../../src/core/reply/to-plain-text.ts';
import { slackKey, type TeamKey } from '../../../src/core/team/team-key.ts';
import { payerNames } from '../../../src/intents/language/known-payers.ts';
import { pageTeam } from '../../../src/wiring/own-state.ts';
import { commandPayload } from '../../fakes/slack/payloads.ts';
import { openBot, type Bot } from './support/open-bot.ts';

const team = slackKey({ team: 'T1' }) as TeamKey;
const provenance = {
  ...{ source: { kind: 'contract', reference: 'exhibit 7741' }, label: 'our contract', addedBy: '' },
  ...{ read: '2026-01-02', expires: '2027-01-02' },
};
const days = { from: '2026-01-01', to: null };
const profile = payerProfile.parse({
  ...{ name: 'Aetna', aliases: [], product: 'commercial' },
  facts: [
    {
      topic: 'patient-part',
      value: { copay: 2963, coinsurance: null, deductible: null },
      ...provenance,
      ...days,
    },
  ],
  rates: [{ ...provenance, rates: [{ code: '97110', modifier: null, amount: 4157, ...days }] }],
});
/** The rate, what it makes of three units, the copay, and what is left of it. */
const secrets = /41[.]57|4157|124[.]71|12471|29[.]63|2963|95[.]08|7741/;

let bot: Bot;
const ask = async (text: string, where: object = {}): Promise<string> =>
  (await bot.command(commandPayload(text, bot.slack.responseUrl(), where))).body;
const questions = [
  ...['97110 38min Aetna', '97110x1 aetna why', 'what does Aetna pay for 97110', 'payer Aetna', 'payer'],
  ...[
    'compare aetna medicare 97110x3',
    'which of our payers counts by AMA',
    'denial stats aetna 97110',
    'why',
  ],
];

beforeAll(async () => {
  bot = await openBot();
  await bot.state.payers.save({ team, by: 'U1', at: 1, act: 'payer import', profile });
});
afterAll(() => bot.stop());

it('answers its own team', async () => {
  expect(await ask('97110 38min Aetna')).toContain('$124.71');
});

it('is in no other team’s answer, and in none on the page', async () => {
  for (const text of questions) {
    await ask(text);
    expect(await ask(text, { team: 'T2', user: 'U2' })).not.toMatch(secrets);
    const asker = { team: pageTeam, channel: 'page', user: 'page', surface: 'dm', admin: true } as const;
    const { reply, ...answer } = await bot.assistant.answerText(text, asker);
    expect(toPlainText(reply, { expanded: true }) + JSON.stringify(answer)).not.toMatch(secrets);
  }
});

it('is in nothing that is observed or logged', async () => {
  for (const text of questions) await ask(text);
  expect(bot.seen.length).toBeGreaterThan(questions.length);
  // How long each took is any figure at all.
  const seen = JSON.stringify(bot.seen, (key, value: unknown) =>
    key === 'milliseconds' ? undefined : value,
  );
  expect(seen).not.toMatch(secrets);
  const log = await bot.state.audit.of(team, 100);
  expect(JSON.stringify(log)).not.toMatch(secrets);
});

it('is in no shared figure', async () => {
  await ask('log a denial 97110 CO-97 Aetna overturned after 59');
  bot.wait(40 * 86_400_000);
  await bot.state.reports.publish({ now: bot.now(), payers: payerNames });
  const published = await bot.state.reports.published();
  expect(published.kind).toBe('read');
  expect(JSON.stringify(published)).not.toMatch(secrets);
  expect(await ask('denial stats aetna 97110', { team: 'T2', user: 'U2' })).not.toMatch(secrets);
});
