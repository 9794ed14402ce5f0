/** Denial reports and figures as teams meet them: what is asked for, what is refused, what is shown of others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import { slackKey, type TeamKey } from '../../src/core/team/team-key.ts';
import type { Answer } from '../../src/intents/answer.ts';
import { payerNames } from '../../src/intents/language/known-payers.ts';
import { askerIn, openTestTeam, type TestTeam } from '../support/team.ts';

let team: TestTeam;
beforeAll(async () => {
  team = await openTestTeam();
});
afterAll(() => team.stop());

const type = (text: string, id = 'T1'): Promise<Answer> =>
  team.assistant.answerText(text, askerIn('C1', { team: slackKey({ team: id }) as TeamKey }));
const said = ({ reply }: Answer): string => toPlainText(reply, { expanded: false });

describe('a report', () => {
  it('is taken in one line, and can be withdrawn', async () => {
    const taken = await type('log a denial: 97530 CO-97 Aetna overturned after 59', 'TA');
    expect(taken.reply.headline).toBe('Reported: 97530, CO-97, Aetna, overturned after modifier 59.');
    const [withdraw] = taken.reply.followUps;
    expect(withdraw?.label).toBe('Withdraw');
    expect(said(await type('stats 97530 aetna', 'TA'))).toContain('97530 Aetna CO-97  1 report');
    const asker = askerIn('C1', { team: slackKey({ team: 'TA' }) as TeamKey });
    await team.assistant.answerPressed(withdraw?.question ?? '', asker);
    expect(said(await type('stats 97530 aetna', 'TA'))).not.toContain('Your team');
  });

  it.each(['withdraw', 'withdraw our last report', 'stats 97535'])(
    'can be withdrawn later: %s',
    async (text) => {
      await type('log a denial: 97535 CO-50 cigna upheld', 'TB');
      const [withdraw] = (await type(text, 'TB')).reply.followUps;
      expect(withdraw?.label).toBe('Withdraw your last, 97535 Cigna CO-50');
      const asker = askerIn('C1', { team: slackKey({ team: 'TB' }) as TeamKey });
      await team.assistant.answerPressed(withdraw?.question ?? '', asker);
      expect(said(await type('stats 97535', 'TB'))).not.toContain('Your team');
    },
  );

  it.each([
    ['log a denial: CO-97 aetna', 'Which code was denied?'],
    ['log a denial: 97530 aetna', 'Which denial code stands on the remittance?'],
    ['log a denial: 97530 CO-97', 'Which payer denied it?'],
  ])('%s', async (text, asks) => {
    const answer = await type(text);
    expect([answer.kind, answer.form]).toEqual(['question', 'report']);
    expect(answer.reply.headline).toContain(asks);
  });

  it.each([
    ['log a denial: 99999 CO-97 aetna', '99999 is in none of the tables loaded here; nothing was stored.'],
    [
      'log a denial: 97530 CO-999 aetna',
      'CO-999 is no denial code I hold a card for; check it on the remittance. Nothing was stored.',
    ],
  ])('%s', async (text, refusal) => {
    expect((await type(text)).reply.headline).toBe(refusal);
  });

  it('over a hundred a day from one team are for tomorrow', async () => {
    for (let i = 0; i < 100; i += 1) await type('log a denial: 97140 CO-50 humana upheld', 'TMANY');
    const more = await type('log a denial: 97140 CO-50 humana upheld', 'TMANY');
    expect(more.reply.headline).toBe(
      'Your team reported 100 denials today; more are taken tomorrow. Nothing was stored.',
    );
  });
});

describe('figures', () => {
  const entry = { user: 'U1', sort: 'help', answerId: 'a', dataVersion: 'RVU26C', at: 0 };
  const payers = ['UHC', 'united healthcare', 'UnitedHealthcare', 'uhc', 'Foo Health'];

  /** Reports of so many teams that were here for two weeks and were answered twenty times. */
  async function report(line: string, teams: number): Promise<void> {
    for (let index = 0; index < teams; index += 1) {
      const id = `TP${index}`;
      const team20 = { ...entry, team: slackKey({ team: id }) as TeamKey };
      if (index % 5 !== 4) for (let i = 0; i < 20; i += 1) await team.state.audit.add(team20);
      await type(`${line} ${payers[index % payers.length] ?? ''}`, id);
    }
  }

  it('are published once the quarter is over, of teams that count, one payer under all its names', async () => {
    await report('log a denial: 97112 CO-151', 100);
    const before = await type('stats 97112 uhc', 'T9');
    expect(before.reply.headline).toBe('Not enough reports yet for 97112, UHC');
    await team.state.reports.publish({ now: Date.parse('2026-12-28'), payers: payerNames });
    expect((await type('stats 97112 uhc', 'T9')).reply.headline).toBe(before.reply.headline);
    await team.state.reports.publish({ now: Date.parse('2027-01-04'), payers: payerNames });
    const after = await type('stats 97112 uhc', 'T9');
    expect(after.reply.headline).toBe('Most reported for 97112, UHC: 97112 at UHC, reason 151');
    expect(said(after)).toMatch(/about (?:4|5|6|7|8|9|10|11)[05]\b/);
    expect((await type('what gets denied most at UHC', 'T9')).reply.headline).toContain('at UHC');
    expect(said(await type('stats 97112', 'T9'))).not.toContain('Foo');
  });

  it('are asked on in the thread: another code, another payer', async () => {
    await type('stats 97112 uhc', 'T9');
    expect((await type('what about 97116', 'T9')).reply.headline).toBe(
      'Not enough reports yet for 97116, UHC',
    );
    expect((await type('and for Aetna?', 'T9')).reply.headline).toBe(
      'Not enough reports yet for 97116, Aetna',
    );
  });
});

describe('the digest', () => {
  it('begins at the hour and zone asked for', async () => {
    expect(said(await type('digest on 8:00 Central'))).toContain(
      'The digest comes here at 8:00 AM Central.\n\nOn weekdays, not on federal holidays.',
    );
    const kept = await team.state.digests.of(askerIn('C1'));
    expect(kept).toMatchObject({ value: { hour: '08:00', timeZone: 'America/Chicago', weekdaysOnly: true } });
  });

  it('says which zone it took where none was given', async () => {
    expect(said(await type('digest on 7:30', 'T2'))).toContain('No time zone was given, so it is Eastern');
  });

  it('is put off, and ends', async () => {
    expect((await type('digest snooze 5 days')).reply.headline).toBe(
      'The digest stays away from here for 5 days.',
    );
    expect(await team.state.digests.of(askerIn('C1'))).toMatchObject({
      value: { snoozedUntil: '2026-11-29' },
    });
    expect((await type('digest off')).reply.headline).toBe('The digest no longer comes here.');
    expect(await team.state.digests.of(askerIn('C1'))).toEqual({ kind: 'read', value: undefined });
  });

  it.each([
    ['digest at 25:99', 'That is no time of day. For example: digest on 8:00 Central'],
    ['digest on 8:00 Lunar', 'I do not know that time zone. For example: digest on 8:00 Central'],
    ['digest on 8:00 London', 'I do not know that time zone. For example: digest on 8:00 Central'],
  ])('%s', async (text, refusal) => {
    expect((await type(text, 'T3')).reply.headline).toBe(refusal);
    expect(await keptFor('T3')).toEqual({ kind: 'read', value: undefined });
  });

  it('begins nothing where the zone may be a name', async () => {
    expect((await type('digest on 8:00 Martian', 'T3')).kind).toBe('private');
    expect(await keptFor('T3')).toEqual({ kind: 'read', value: undefined });
  });

  const keptFor = (id: string) =>
    team.state.digests.of(askerIn('C1', { team: slackKey({ team: id }) as TeamKey }));
});
