/** One row of a team in every table that belongs to teams, at noon of 2 March 2026. */
import { createHash } from 'node:crypto';
import type { PayerProfile } from '../../../../src/core/payers/profile.ts';
import type { TeamKey } from '../../../../src/core/team/team-key.ts';
import type { TeamState } from '../../../../src/core/team/team-state.ts';
import { noon } from './opened.ts';

export async function fillEveryTable(state: TeamState, team: TeamKey): Promise<void> {
  const at = noon;
  const [user, channel, dataVersion] = ['U0BILLER', 'C1', 'RVU26C'];
  const asked = { intent: 'help', question: '{"intent":"help"}' };
  const saved = [
    await state.settings.change({ team, setting: { key: 'payer', value: 'Aetna' }, by: user, at }),
    await state.keepAnswer({
      audit: { team, user, sort: 'help', answerId: 'a1', dataVersion, at },
      recent: { team, user, answerId: 'a1', ...asked, headline: 'Help', at },
      thread: { team, channel, thread: '1', question: asked.question, at },
    }),
    await state.installations.save({ team, installation: '{"bot":{"token":"xoxb-secret-token"}}', at }),
    await state.installations.saveConversation({
      ...{ team, conversation: 'D1', reference: '{"serviceUrl":"https://smba.example/"}', at },
    }),
    await state.digests.subscribe({
      ...{ team, channel, hour: '08:00', timeZone: 'America/Chicago', weekdaysOnly: true, filters: {} },
    }),
    await state.homes.settle({ team, channel, at }, 'move'),
    await state.digests.record({ team, channel, day: '2026-03-02', tip: 'ladder', outcome: 'sent', at }),
    await state.reports.add({
      team,
      facts: {
        ...{ code: '97530', companions: [], modifiers: ['GP'], payer: 'Aetna', carc: '97' },
        ...{ quarter: '2026Q1', outcome: 'denied', whatWorked: [] },
      },
      createdOn: '2026-03-02',
    }),
    await state.reports.publish({ now: at, payers: ['Aetna'] }),
    await state.feedback.posted({ team, message: 'C1 m1', answerId: 'a1', intent: 'help', at }),
    await state.feedback.give({ team, user, answerId: 'a1', intent: 'help', helpful: true, dataVersion, at }),
    await state.tableLooks.record({ editions: [], at }),
    await state.pending.keep({ team, key: `${team}:e`, place: '{}', question: asked.question }, 60_000),
    await state.once.onceOnly({ key: `${team}:e`, sort: 'event', lease: 1_000, owner: 'a' }, () =>
      Promise.resolve(),
    ),
  ];
  const profile: PayerProfile = { name: 'Aetna', aliases: [], product: 'commercial', rates: [], facts: [] };
  const others = [
    await state.payers.save({ team, by: user, at, act: 'payer add', profile }),
    await state.tokens.add({
      name: team,
      hash: createHash('sha256').update(team).digest('hex'),
      scopes: [],
      at,
      expiresAt: null,
    }),
  ];
  const unread = others.filter(({ kind }) => kind !== 'saved' && kind !== 'read');
  if (unread.length > 0) throw new Error(`not every table was filled: ${JSON.stringify(others)}`);
  const failed = saved.filter(({ kind }) => kind !== 'saved' && kind !== 'done');
  if (failed.length > 0) throw new Error(`not every table was filled: ${JSON.stringify(failed)}`);
}
