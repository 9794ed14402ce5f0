/** A payer's rules kept for a team in Slack: the form, its faults, who may, and what has expired in App Home. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { payerProfile } from '../../../src/adapters/payer-profile-shape.ts';
import {
  commandPayload,
  eventPayload,
  pressInViewPayload,
  submitPayload,
} from '../../fakes/slack/payloads.ts';
import { buttonOf, buttonsOf, openBot, type Bot } from './support/open-bot.ts';
import { keptPayers, openForm, opensForm, team, type PayerView } from './support/payer-form.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.stop());

const opened = (typed: string, user?: string): Promise<PayerView> => openForm(bot, typed, user);
const kept = (): ReturnType<typeof keptPayers> => keptPayers(bot);

const filled = {
  ...{ payer: 'Aetna', product: 'commercial', 'unit-rule': 'ama', 'patient-part': '$30' },
  ...{ modifiers: 'GP; 59 on 97140', source: 'contract', reference: 'section 4.2', from: '2026-01-01' },
};

describe('/cpt payer', () => {
  it('add Aetna opens the form with its name, and what is sent answers the team', async () => {
    const form = await opened('payer add Aetna');
    expect(form.blocks[0]).toMatchObject({ block_id: 'payer', element: { initial_value: 'Aetna' } });
    const reply = await bot.interact(submitPayload(form, filled));
    expect(reply.body).toContain('Aetna: 4 rules saved for your team');
    const [profile] = await kept();
    expect(profile?.facts.map(({ topic }) => topic)).toEqual([
      ...['unit-rule', 'modifiers', 'modifiers', 'patient-part'],
    ]);
    expect(profile?.facts[0]).toMatchObject({
      ...{ label: 'our contract', from: '2026-01-01', read: '2026-11-23', expires: '2027-11-23' },
      source: { kind: 'contract', reference: 'section 4.2' },
    });
    expect(profile?.facts[0]?.addedBy).not.toBe('U1');
    const log = await bot.state.audit.of(team, 5);
    expect(log.kind === 'read' && log.value.map(({ sort }) => sort)).toContain('payer add');
    const answered = await bot.command(commandPayload('97110 38min 97140 15 Aetna', bot.slack.responseUrl()));
    expect(answered.body).toContain('AMA rule: each code alone');
  });

  it('a new value ends the old one the day before', async () => {
    const form = await opened('payer add Aetna');
    await bot.interact(submitPayload(form, filled));
    await bot.interact(submitPayload(form, { payer: 'Aetna', 'unit-rule': 'cms', from: '2026-07-01' }));
    const [profile] = await kept();
    const rules = profile?.facts.filter(({ topic }) => topic === 'unit-rule');
    expect(rules?.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-01', '2026-06-30'],
      ['2026-07-01', null],
    ]);
  });

  it('Aetna shows what is held, with the form below it', async () => {
    const shown = await bot.command(commandPayload('payer Aetna', bot.slack.responseUrl()));
    expect(shown.body).toContain('85 %');
    expect(Object.keys(buttonsOf(JSON.parse(shown.body)))).toContain(opensForm);
  });

  it.each([
    ['nothing of the payer', { payer: 'Aetna' }, 'unit-rule', 'at least one rule'],
    [
      'percent or dollars',
      { payer: 'Aetna', 'fee-basis': '120' },
      'fee-basis',
      'percent of Medicare or dollars',
    ],
    ['no amount', { payer: 'Aetna', 'visit-cap': 'some' }, 'visit-cap', 'Write 4 units'],
    ['a state of three letters', { payer: 'Aetna', appeal: '90 days', state: 'TEX' }, 'state', 'Two letters'],
    ['a person as payer', { payer: 'Maria Garcia', appeal: '90 days' }, 'payer', 'patient information'],
    [
      'a name in the reference',
      { payer: 'Aetna', appeal: '90 days', reference: 'call with Denise Warner' },
      'reference',
      'patient information',
    ],
  ])('says beside the field what is wrong and saves nothing: %s', async (_, fields, field, said) => {
    const reply = await bot.interact(submitPayload(await opened('payer add Aetna'), fields));
    const { errors } = JSON.parse(reply.body) as { errors: Record<string, string> };
    expect(Object.keys(errors)).toEqual([field]);
    expect(JSON.stringify(errors)).toContain(said);
    expect(await kept()).toEqual([]);
  });

  it('asks before it keeps a payer of no list', async () => {
    const form = await opened('payer add');
    const reply = await bot.interact(submitPayload(form, { ...filled, payer: 'Foo Health' }));
    const { view } = JSON.parse(reply.body) as { view: PayerView };
    expect(await kept()).toEqual([]);
    await bot.interact(pressInViewPayload(buttonOf(view, 'Yes, keep it'), { id: 'V1', type: 'modal' }));
    expect((await kept()).map(({ name }) => name)).toEqual(['Foo Health']);
  });

  it('is for admins alone where the team says so', async () => {
    const form = await opened('payer add Aetna');
    await bot.command(commandPayload('settings who may change admins', bot.slack.responseUrl()));
    bot.slack.script('users.info', { result: { user: { is_admin: false } } });
    const reply = await bot.interact(submitPayload(form, filled, { user: 'U8' }));
    expect(reply.body).toContain('Only admins may change');
    expect(await kept()).toEqual([]);
  });
});

describe('a fact that has expired', () => {
  const old = payerProfile.parse({
    ...{ name: 'Aetna', aliases: [], product: 'commercial', rates: [] },
    facts: [
      {
        ...{ topic: 'unit-rule', value: { rule: 'ama' }, from: '2025-01-01', to: null, addedBy: '' },
        ...{ source: { kind: 'call', reference: '881' }, label: 'payer policy' },
        ...{ read: '2025-01-02', expires: '2026-01-02' },
      },
    ],
  });
  const keep = () => bot.state.payers.save({ team, by: 'U1', at: 1, act: 'payer add', profile: old });
  async function homeOf(user: string): Promise<string> {
    await bot.event(eventPayload({ type: 'app_home_opened', user, tab: 'home', channel: 'D1' }));
    const [said] = await bot.slack.heard('views.publish');
    return JSON.stringify(said);
  }

  it('is named in App Home to whoever may change it', async () => {
    await keep();
    expect(await homeOf('U1')).toContain('Aetna: unit rule expired 2026-01-02: read it again');
  });

  it('is named to admins alone where they alone may', async () => {
    await keep();
    await bot.command(commandPayload('settings who may change admins', bot.slack.responseUrl()));
    bot.slack.script('users.info', { result: { user: { is_admin: false } } });
    expect(await homeOf('U8')).not.toContain('expired 2026-01-02');
    bot.slack.clear();
    bot.slack.script('users.info', { result: { user: { is_admin: true } } });
    expect(await homeOf('U9')).toContain('expired 2026-01-02');
  });

  it('is drawn in grey in an answer', async () => {
    await keep();
    const shown = await bot.command(
      commandPayload('which of our payers counts by AMA', bot.slack.responseUrl()),
    );
    const { blocks } = JSON.parse(shown.body) as { blocks: readonly { readonly type: string }[] };
    const grey = blocks.filter(({ type }) => type === 'context');
    expect(JSON.stringify(grey)).toContain('Expired 2026-01-02: read it again before you use it.');
  });
});
