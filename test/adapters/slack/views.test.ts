import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  commandPayload,
  globalShortcutPayload,
  pressPayload,
  stamp,
  pressInViewPayload,
  submitPayload,
} from '../../fakes/slack/payloads.ts';
import { payerNames } from '../../../src/intents/language/known-payers.ts';
import { buttonOf, buttonsOf, openBot, type Bot } from './support/open-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.slack.clear());

interface View {
  readonly callback_id: string;
  readonly blocks: readonly {
    readonly type: string;
    readonly block_id?: string;
    readonly element?: { readonly options?: readonly unknown[] };
  }[];
}

const viewOf = (said: unknown): View => (said as { view: View }).view;

describe('the form', () => {
  async function opened(): Promise<View> {
    await bot.interact(globalShortcutPayload());
    const [said] = await bot.slack.heard('views.open');
    return viewOf(said);
  }
  const filled = {
    codes: '97110 38min 97140 15min',
    date: '2026-03-02',
    place: 'Dallas TX',
    payer: 'Medicare',
  };

  it('opens by its shortcut with a field each for codes, date, place and payer', async () => {
    const view = await opened();
    const asked = view.blocks.flatMap(({ block_id: id }) => id ?? []);
    expect(asked).toEqual(['codes', 'date', 'place', 'payer']);
  });

  it('is answered in its own window', async () => {
    const reply = await bot.interact(submitPayload(await opened(), filled));
    const { response_action: action, view } = JSON.parse(reply.body) as {
      response_action: string;
      view: View;
    };
    expect(action).toBe('update');
    expect(JSON.stringify(view)).toContain('2026-03-02');
    expect(JSON.stringify(view)).toContain('Dallas');
    expect(Object.keys(buttonsOf(view))).toEqual(['Why', 'Change place or payer']);
  });

  it('unfolds the working in that window, and changes the place there', async () => {
    const reply = await bot.interact(submitPayload(await opened(), filled));
    const { view } = JSON.parse(reply.body) as { view: View };
    const modal = { id: 'V1', type: 'modal' } as const;
    await bot.interact(pressInViewPayload(buttonOf(view, 'Why'), modal));
    const [unfolded] = await bot.slack.heard('views.update');
    expect(Object.keys(buttonsOf(viewOf(unfolded)))[0]).toBe('Less');
    await bot.interact(pressInViewPayload(buttonOf(view, 'Change place or payer'), modal));
    const [, asking] = await bot.slack.heard('views.update', 2);
    const moved = await bot.interact(submitPayload(viewOf(asking), { place: '10001' }));
    expect(moved.body).toContain('"response_action":"update"');
    expect(moved.body).toContain('MANHATTAN');
  });

  it.each([
    ['nothing at all', {}, 'codes', 'Type codes with their minutes'],
    ['no minutes for a timed code', { codes: '97110' }, 'codes', 'How many minutes of 97110?'],
    ['minutes that cannot be', { codes: '97110 -5min' }, 'codes', ''],
    ['a word that is no code', { codes: '97110 38min wobble' }, 'codes', 'wobble'],
    ['a code no table knows', { codes: 'Z9999 15min' }, 'codes', 'Z9999'],
    ['a place nobody knows', { codes: '97110 38min', place: 'zzyzx' }, 'place', 'I do not know that place'],
    ['a day that does not exist', { codes: '97110 38min', date: '2026-02-30' }, 'date', 'calendar'],
    [
      'a name in the payer field',
      { codes: '97110 38min', payer: 'MRN 00482913' },
      'payer',
      'patient information',
    ],
  ])('says beside the field what is wrong: %s', async (_, fields, field, says) => {
    const reply = await bot.interact(submitPayload(await opened(), fields));
    const { errors } = JSON.parse(reply.body) as { errors: Record<string, string> };
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toContain(says);
  });

  it.each([
    ['place', { codes: '97110 38min', place: 'Maria Garcia' }],
    ['payer', { codes: '97110 38min', payer: 'Garcia, Maria' }],
  ])('takes a bare name as %s for a patient, and repeats nothing of it', async (field, fields) => {
    const { body } = await bot.interact(submitPayload(await opened(), fields));
    expect(Object.keys((JSON.parse(body) as { errors: object }).errors)).toEqual([field]);
    expect(body).toContain('looks like patient information');
    expect(body).not.toContain('Garcia');
  });

  it('shows what it asks back with its choices', async () => {
    const reply = await bot.interact(submitPayload(await opened(), { codes: '97110 38min', place: 'Texas' }));
    const { view } = JSON.parse(reply.body) as { view: View };
    expect(Object.keys(buttonsOf(view)).length).toBeGreaterThan(1);
  });
});

describe('a denial reported', () => {
  async function opened(): Promise<View> {
    const asked = await bot.command(commandPayload('log a denial', bot.slack.responseUrl()));
    const pressed = { ts: stamp(bot.now()), ephemeral: true, responseUrl: bot.slack.responseUrl() };
    await bot.interact(pressPayload(buttonOf(JSON.parse(asked.body), 'Fill in a form'), pressed));
    const [said] = await bot.slack.heard('views.open');
    return viewOf(said);
  }

  it('in a form is kept for the team, and can be withdrawn', async () => {
    const filled = {
      codes: '97530',
      carc: 'CO-97',
      payer: 'Aetna',
      outcome: 'overturned',
      worked: 'modifier-59',
    };
    const reply = await bot.interact(submitPayload(await opened(), filled));
    const { view } = JSON.parse(reply.body) as { view: View };
    expect(JSON.stringify(view)).toContain('Reported: 97530, CO-97, Aetna, overturned after modifier 59.');
    expect(Object.keys(buttonsOf(view))).toContain('Withdraw');
    await bot.interact(pressInViewPayload(buttonOf(view, 'Withdraw'), { id: 'V1', type: 'modal' }));
    const [said] = await bot.slack.heard('views.update');
    expect(JSON.stringify(said)).toContain('withdrawn');
  });

  it('offers the payers there are, and asks before it keeps another', async () => {
    const form = await opened();
    const [offered] = form.blocks.filter(({ block_id }) => block_id === 'payer');
    expect(offered?.element?.options?.length).toBe(payerNames.length);
    const filled = { codes: '97530', carc: 'CO-97', otherPayer: 'Foo Health' };
    const reply = await bot.interact(submitPayload(form, filled));
    const { view } = JSON.parse(reply.body) as { view: View };
    expect(JSON.stringify(view)).toContain('Keep \\"Foo Health\\" as payer?');
    await bot.interact(pressInViewPayload(buttonOf(view, 'Yes, keep it'), { id: 'V1', type: 'modal' }));
    const [said] = await bot.slack.heard('views.update');
    expect(JSON.stringify(said)).toContain('Reported: 97530, CO-97, Foo Health');
  });

  it.each([
    ['no code', { carc: 'CO-97', payer: 'Aetna' }, 'codes'],
    ['no denial code', { codes: '97530', payer: 'Aetna' }, 'carc'],
    ['no payer', { codes: '97530', carc: 'CO-97' }, 'payer'],
    [
      'a note about a patient',
      { codes: '97530', carc: 'CO-97', payer: 'Aetna', note: 'MRN 00482913' },
      'note',
    ],
    ['a bare name as payer', { codes: '97530', carc: 'CO-97', payer: 'Maria Garcia' }, 'payer'],
    [
      'a bare name as another payer',
      { codes: '97530', carc: 'CO-97', otherPayer: 'wanda prystowsky' },
      'otherPayer',
    ],
    ['a code no table knows', { codes: 'Z9999', carc: 'CO-97', payer: 'Aetna' }, 'codes'],
  ])('says beside the field what is wrong: %s', async (_, fields, field) => {
    const reply = await bot.interact(submitPayload(await opened(), fields));
    expect(Object.keys((JSON.parse(reply.body) as { errors: object }).errors)).toEqual([field]);
  });
});
