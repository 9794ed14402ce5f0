/** A contract's rates in Slack: pasted, shown as they were read, kept, and shown again to whoever may see them, alone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  commandPayload,
  directPayload,
  mentionPayload,
  pressInViewPayload,
  pressPayload,
  stamp,
  submitPayload,
} from '../../fakes/slack/payloads.ts';
import { buttonOf, buttonsOf, openBot, type Bot } from './support/open-bot.ts';
import { keptPayers, openForm, team, type PayerView } from './support/payer-form.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.stop());

const opened = (typed: string, user?: string): Promise<PayerView> => openForm(bot, typed, user);
const kept = (): ReturnType<typeof keptPayers> => keptPayers(bot);

describe('contract rates', () => {
  const rates = '97110 31.50\n97110-CQ 26.78\n97140 $29.13 2026-02-01';
  const amounts = /31[.]50|26[.]78|29[.]13/;

  async function previewed(fields: object = { rates }): Promise<PayerView> {
    const form = await opened('payer import Aetna');
    const reply = await bot.interact(submitPayload(form, { payer: 'Aetna', from: '2026-01-01', ...fields }));
    return (JSON.parse(reply.body) as { view: PayerView }).view;
  }
  async function imported(): Promise<void> {
    const view = await previewed();
    await bot.interact(pressInViewPayload(buttonOf(view, 'Keep 3 rates'), { id: 'V1', type: 'modal' }));
  }
  const ask = async (typed: string, more: object = {}): Promise<string> =>
    (await bot.command(commandPayload(typed, bot.slack.responseUrl(), more))).body;

  it('pasted into the form are shown as they were read, and kept once that is said', async () => {
    const view = await previewed();
    expect(JSON.stringify(view)).toMatch(/keep 3 rates as read below.*26[.]78/);
    expect(await kept()).toEqual([]);
    await imported();
    const [profile] = await kept();
    expect(profile?.rates[0]).toMatchObject({
      ...{ label: 'our contract', source: { kind: 'contract' }, expires: '2027-11-23' },
      rates: [
        { code: '97110', modifier: null, amount: 3150, from: '2026-01-01', to: null },
        { code: '97110', modifier: 'CQ', amount: 2678 },
        { code: '97140', amount: 2913, from: '2026-02-01' },
      ],
    });
    const log = await bot.state.audit.of(team, 5);
    expect(log.kind === 'read' && log.value.map(({ sort }) => sort)).toContain('payer import');
    expect(await ask('97110 38min Aetna')).toContain('$94.50');
  });

  it('join those kept, and take the place of the same code', async () => {
    await imported();
    const view = await previewed({ rates: '97110 33.00 2026-01-01\n97530 40.00' });
    await bot.interact(pressInViewPayload(buttonOf(view, 'Keep 2 rates'), { id: 'V1', type: 'modal' }));
    expect(await ask('97110 38min 97530 15min Aetna')).toContain('$139.00');
    const all = (await kept()).flatMap(({ rates: tables }) => tables.flatMap((table) => table.rates));
    expect(all.map(({ code, modifier, amount }) => [code, modifier, amount])).toEqual([
      ['97110', 'CQ', 2678],
      ['97140', null, 2913],
      ['97110', null, 3300],
      ['97530', null, 4000],
    ]);
  });

  it('are not kept where the answer is no', async () => {
    const view = await previewed();
    await bot.interact(pressInViewPayload(buttonOf(view, 'No, keep none'), { id: 'V1', type: 'modal' }));
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['an amount that is none', '97110 31.50\n97140 N/A', 'line 2: "N/A" is no amount'],
    ['percent or dollars', '97110 120', 'write $ before them if they are dollars'],
    ['two on one day', '97110 31.50\n97110 32.50', 'two values hold on'],
    ['a person among them', '97110 31.50\nMaria Garcia 31.50', 'patient information'],
    [
      'more than a chat carries',
      Array.from({ length: 151 }, (_, i) => `9${1000 + i} 1.50`).join('\n'),
      'more than a chat',
    ],
  ])('say beside the field what is wrong: %s', async (_, typed, said) => {
    const form = await opened('payer import Aetna');
    const reply = await bot.interact(submitPayload(form, { payer: 'Aetna', rates: typed }));
    const { errors } = JSON.parse(reply.body) as { errors: Record<string, string> };
    expect(errors).toEqual({ rates: expect.stringContaining(said) as string });
    expect(await kept()).toEqual([]);
  });

  it.each(['payer rates Aetna', 'payer Aetna rates', 'payer export Aetna'])(
    '/cpt %s shows them to the one who asks',
    async (typed) => {
      await imported();
      const shown = await ask(typed);
      expect(shown).toContain('Aetna: 3 contract rates');
      expect(shown).toMatch(amounts);
      expect(shown).not.toContain('Share');
      expect(JSON.parse(shown)).toMatchObject({ response_type: 'ephemeral' });
    },
  );

  it('as lines are what the form takes', async () => {
    await imported();
    const shown = await ask('payer export Aetna');
    expect(shown).toMatch(/code,modifier,rate,from,to/);
    expect(shown).toMatch(/97110,CQ,26[.]78,2026-01-01,/);
  });

  it('of one code are shown alone', async () => {
    await imported();
    const shown = await ask('payer rates Aetna 97140');
    expect(shown).toContain('1 contract rate of 97140');
    expect(shown).not.toMatch(/31[.]50/);
  });

  it('are one button from the payer, which shows none of them itself', async () => {
    await imported();
    const shown = await ask('payer Aetna');
    expect(shown).toContain('3 contract rates of Aetna kept');
    expect(shown).not.toMatch(amounts);
    expect(Object.keys(buttonsOf(JSON.parse(shown)))).toContain('Contract rates');
  });

  it('are in no channel', async () => {
    await imported();
    await bot.event(mentionPayload('payer rates Aetna', { now: bot.now() }));
    const [alone] = await bot.slack.heard('chat.postEphemeral');
    const said = JSON.stringify([alone, bot.slack.of('chat.postMessage')]);
    expect(said).toContain('shown to you alone: ask with /cpt payer rates Aetna');
    expect(said).not.toMatch(amounts);
  });

  it('come in a direct message, and by its button', async () => {
    await imported();
    bot.slack.clear();
    await bot.event(directPayload('payer rates Aetna', { now: bot.now() }));
    const [first] = await bot.slack.heard('chat.postMessage');
    const pressed = { ts: stamp(bot.now()), channel: 'D1' };
    await bot.interact(pressPayload(buttonOf(first, 'As lines to copy'), pressed));
    const [, second] = await bot.slack.heard('chat.postMessage', 2);
    expect(JSON.stringify(second)).toMatch(/97110,,31[.]50,2026-01-01,/);
  });

  it('are for admins alone where the team says so', async () => {
    await imported();
    await ask('settings who may change admins');
    bot.slack.script('users.info', { result: { user: { is_admin: false } } });
    const shown = await ask('payer rates Aetna', { user: 'U8' });
    expect(shown).toContain('Only admins may see contract rates here');
    expect(shown).not.toMatch(amounts);
  });

  it('are nobody else’s', async () => {
    await imported();
    expect(await ask('payer rates Aetna', { team: 'T2', user: 'U2' })).toContain(
      'No contract rates of Aetna are kept',
    );
  });
});
