/** 7. A person's name is no payer: in no field is one kept, shown to a colleague or left in a file or a line. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { eventPayload } from '../fakes/slack/payloads.ts';
import { activitiesAt } from '../fakes/teams/activities.ts';
import { startFakeConnector, type FakeConnector } from '../fakes/teams/fake-connector.ts';
import {
  buttonsOf,
  clinics,
  colleagueOf,
  question,
  slackEnv,
  somebody,
  type Clinics,
  type Person,
} from './support/clinic.ts';
import { unitwise } from './support/command-line.ts';
import { form } from './support/form.ts';
import { postJson } from './support/http.ts';
import { comesTrue, endWhatWasStarted, newFolder, pause, start, type Program } from './support/program.ts';
import { traces } from './support/traces.ts';

endWhatWasStarted();

interface Name {
  readonly name: string;
  /** What of it must be left nowhere. */
  readonly trace: string;
}

/** Made up; each of a shape the screen could miss. */
const shapes: readonly Name[] = [
  { name: 'Wanda Prystowsky', trace: 'prystowsky' },
  { name: 'wanda prystowsky', trace: 'prystowsky' },
  { name: 'PRYSTOWSKY, WANDA', trace: 'prystowsky' },
  { name: 'W. Prystowsky', trace: 'prystowsky' },
  { name: 'Prystowsky', trace: 'prystowsky' },
  { name: 'Oleksandra Hvozdyk-Mbeki', trace: 'hvozdyk' },
  { name: 'Nguyễn Thị Xuyến', trace: 'xuyến' },
  { name: 'Thaddeus O’Shaughnessyvich', trace: 'shaughnessyvich' },
  { name: 'Quillon van der Zwaagsteen', trace: 'zwaagsteen' },
  { name: 'Ezmerelda', trace: 'ezmerelda' },
  { name: 'Aetna Prystowsky', trace: 'prystowsky' },
  { name: 'Prystowsky Health Plan of Wanda', trace: 'prystowsky' },
  { name: 'W\u200banda Pry\u200bstowsky', trace: 'stowsky' },
  { name: 'Ｗanda Ｐrystowsky', trace: 'rystowsky' },
  { name: 'Wanda\u00a0Prystowsky 4/3/51', trace: 'prystowsky' },
];
const names = form({ short: [0, 4, 10, 11].flatMap((at) => shapes[at] ?? []), long: shapes });
const words = [...new Set(shapes.map(({ trace }) => trace))];

let slack: FakeSlack;
let connector: FakeConnector;
let program: Program;
let clinic: Clinics;
beforeAll(async () => {
  slack = await startFakeSlack();
  connector = await startFakeConnector();
  program = await start({ env: { ...slackEnv(slack), TEAMS_LOCAL: 'on' } });
  clinic = clinics(program, slack);
});
afterAll(async () => {
  await Promise.all([slack.stop(), connector.stop()]);
});

const report = { codes: '97530', carc: 'CO-97', payer: 'Aetna', outcome: 'denied' };

/** Every way a payer or a note comes in through Slack. */
const ways: readonly (readonly [string, (name: string, who: Person) => Promise<unknown>])[] = [
  ['a setting of the team', (name, who) => clinic.command(`settings payer ${name}`, who)],
  ['a setting of the channel', (name, who) => clinic.command(`settings channel payer ${name}`, who)],
  ['a setting named as a question', (name, who) => clinic.command(`set our payer to ${name}`, who)],
  ['a place of the team', (name, who) => clinic.command(`settings locality ${name}`, who)],
  ['a question', (name, who) => clinic.command(`97110 38min payer ${name}`, who)],
  ['a question without the word', (name, who) => clinic.command(`97110 38min ${name}`, who)],
  ['a report by message', (name, who) => clinic.command(`log a denial 97530 CO-97 ${name}`, who)],
  [
    'a report that names the payer',
    (name, who) => clinic.command(`log a denial 97530 CO-97 payer ${name}`, who),
  ],
  ['a question about denials', (name, who) => clinic.command(`denial stats 97530 ${name}`, who)],
  ['a mention', (name, who) => clinic.mention(`settings payer ${name}`, who)],
  ['a direct message', (name, who) => clinic.direct(`settings payer ${name}`, who)],
  [
    'the payer of the form',
    (name, who) => clinic.submit({ callback_id: 'form' }, { codes: question, payer: name }, who),
  ],
  [
    'the place of the form',
    (name, who) => clinic.submit({ callback_id: 'form' }, { codes: question, place: name }, who),
  ],
  [
    'the payer of a report',
    (name, who) => clinic.submit({ callback_id: 'report' }, { ...report, payer: name }, who),
  ],
  [
    'the note of a report',
    (name, who) => clinic.submit({ callback_id: 'report' }, { ...report, note: `appeal for ${name}` }, who),
  ],
  [
    'the denial code of a report',
    (name, who) => clinic.submit({ callback_id: 'report' }, { ...report, carc: `CO-97 ${name}` }, who),
  ],
  [
    'the codes of a report',
    (name, who) => clinic.submit({ callback_id: 'report' }, { ...report, codes: `97530 ${name}` }, who),
  ],
  [
    'a button made by hand',
    (name, who) =>
      clinic.press(
        {
          action_id: 'ask:0',
          value: JSON.stringify({ intent: 'settings', change: { key: 'payer', value: name } }),
        },
        who,
      ),
  ],
  [
    'a report made by hand',
    (name, who) =>
      clinic.press(
        {
          action_id: 'ask:0',
          value: JSON.stringify({
            intent: 'denial_report',
            services: [{ code: '97530', modifiers: [] }],
            carc: { group: 'CO', code: '97' },
            payer: name,
            worked: [],
          }),
        },
        who,
      ),
  ],
];

/** A button that confirms is pressed as well, wherever it came: whoever typed a name may press anything. */
async function sendAndConfirm(send: () => Promise<unknown>, who: Person): Promise<void> {
  const before = slack.calls.length;
  const said = await send();
  const direct = typeof said === 'string' ? said : (said as { readonly body: string }).body;
  const later = slack.calls.slice(before).map((call) => JSON.stringify(call.said));
  for (const [title, button] of buttonsOf([direct, ...later].join('\n'))) {
    if (/keep|yes|confirm|use|save|payer|right/i.test(title)) await clinic.press(button, who);
  }
}

/** What anybody of the team sees who asks. */
async function seenBy(colleague: Person): Promise<string> {
  const before = slack.calls.length;
  const said = [
    await clinic.command('settings', colleague),
    await clinic.command('denial stats 97530', colleague),
    await clinic.command(question, colleague),
  ];
  await clinic.event(
    eventPayload({ type: 'app_home_opened', user: colleague.user, tab: 'home', channel: 'D1' }, colleague),
  );
  await comesTrue(() => slack.calls.slice(before).some(({ method }) => method === 'views.publish'), 2_000);
  return JSON.stringify([said, slack.calls.slice(before).map((call) => call.said)]).toLowerCase();
}

describe('in Slack', () => {
  it.each(ways)('%s', { timeout: 60_000 }, async (way, send) => {
    const shown: string[] = [];
    for (const { name, trace } of names) {
      const who = somebody();
      await sendAndConfirm(() => send(name, who), who);
      if ((await seenBy(colleagueOf(who))).includes(trace)) shown.push(`${name} is shown after ${way}`);
    }
    expect(shown).toEqual([]);
  });

  it('a payer that is known is kept, and shown to a colleague', async () => {
    const who = somebody();
    await clinic.command('settings payer Aetna', who);
    expect(await seenBy(colleagueOf(who))).toContain('aetna');
  });
});

it('in Teams none is kept from a message, a form or a report', async () => {
  const { message, invoke } = activitiesAt(connector.url);
  for (const { name } of names) {
    for (const activity of [
      message('personal', `settings payer ${name}`),
      message('personal', `log a denial 97530 CO-97 ${name}`),
      invoke('personal', 'task/submit', { data: { verb: 'report', ...report, payer: name } }),
      invoke('personal', 'task/submit', { data: { verb: 'report', ...report, note: `for ${name}` } }),
    ])
      await postJson(`${program.url}/api/messages`, activity);
  }
  const printed = JSON.stringify(connector.posts).toLowerCase();
  await postJson(`${program.url}/api/messages`, message('personal', 'settings'));
  await pause(200);
  expect(
    words.filter((word) =>
      JSON.stringify(connector.posts).toLowerCase().slice(printed.length).includes(word),
    ),
  ).toEqual([]);
});

it('nothing of any stands in a file or a line', async () => {
  await pause(500);
  expect(traces(program, words)).toEqual([]);
  await program.stop();
  expect(traces(program, words)).toEqual([]);
});

it.each(shapes.slice(0, form({ short: 2, long: shapes.length })))(
  'the command line and the page keep nothing of $name',
  async ({ name, trace }) => {
    const home = newFolder();
    const ran = await Promise.all([
      unitwise(['ask', '--payer', name, question], { home }),
      unitwise(['ask', `97110 38min for ${name}`], { home }),
    ]);
    expect(ran.map(({ code }) => code)).toEqual([0, 0]);
    const page = await start({ home });
    for (const text of [`settings payer ${name}`, `log a denial 97530 CO-97 ${name}`, `97110 38min ${name}`])
      await postJson(`${page.url}/api/ask`, { text });
    const settings = await postJson(`${page.url}/api/ask`, { text: 'settings' });
    expect(settings.body.toLowerCase()).not.toContain(trace);
    await page.stop();
    expect(traces(page, [trace])).toEqual([]);
  },
);
