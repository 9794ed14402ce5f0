/** 4. A signed request that comes again, byte for byte, is answered once; and what is old deletes nothing that is new. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clientSecret, startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import {
  commandPayload,
  eventPayload,
  mentionPayload,
  pressPayload,
  submitPayload,
} from '../fakes/slack/payloads.ts';
import { form, inPayload, json, signed, signingSecret } from '../fakes/slack/sign.ts';
import {
  buttonOf,
  clinics,
  isAnswer,
  postedTo,
  question,
  saidAt,
  slackEnv,
  somebody,
  type Person,
} from './support/clinic.ts';
import { unitwise } from './support/command-line.ts';
import { send, type Answered } from './support/http.ts';
import {
  comesTrue,
  endWhatWasStarted,
  newFolder,
  pause,
  start,
  stateKey,
  type Program,
} from './support/program.ts';
import { server, sharedState, type SharedState } from './support/shared-state.ts';

endWhatWasStarted();

let slack: FakeSlack;
beforeAll(async () => {
  slack = await startFakeSlack({ 'xoxb-fake-1': scopes, 'xoxb-team': scopes });
});
afterAll(() => slack.stop());
beforeEach(() => slack.clear());

const scopes = ['commands', 'app_mentions:read', 'chat:write', 'im:history', 'assistant:write', 'users:read'];

/** What was signed once, to be sent as often as an attacker likes. */
interface Captured {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}
const captured = (body: string, type: string): Captured => ({
  body,
  headers: signed(body, type, Date.now()),
});
const replay = ({ url }: Program, { body, headers }: Captured): Promise<Answered> =>
  send(`${url}/slack/events`, { method: 'POST', headers, body });

const commandOf = (who: Person, responseUrl: string): Captured =>
  captured(new URLSearchParams(commandPayload(question, responseUrl, who)).toString(), form);

/** Answers to one command, wherever they came. */
async function answers(responseUrl: string, replies: readonly Answered[]): Promise<number> {
  await pause(300);
  return [
    ...replies.map(({ body }) => body),
    ...saidAt(slack, new URL(responseUrl).pathname).map((said) => JSON.stringify(said)),
  ].filter(isAnswer).length;
}

async function reportsOf(team: string, home: string, databaseUrl?: string): Promise<number> {
  const env = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
  const { out } = await unitwise(['state', 'export', '--team', `slack:${team}`], { home, env });
  const { tables } = JSON.parse(out) as { readonly tables: { readonly own_report: readonly object[] } };
  return tables.own_report.length;
}

describe('sent again, byte for byte', () => {
  let program: Program;
  beforeAll(async () => {
    program = await start({ env: slackEnv(slack) });
  });

  it.each([
    ['one after another', false],
    ['at the same time', true],
  ])('a command is answered once, %s', async (_, together) => {
    const responseUrl = slack.responseUrl();
    const command = commandOf(somebody(), responseUrl);
    const replies = together
      ? await Promise.all([1, 2, 3, 4, 5].map(() => replay(program, command)))
      : [await replay(program, command), await replay(program, command), await replay(program, command)];
    expect(await answers(responseUrl, replies)).toBe(1);
  });

  it('a command under headers of its own', async () => {
    const responseUrl = slack.responseUrl();
    const { body, headers } = commandOf(somebody(), responseUrl);
    const disguised = { body, headers: { ...headers, 'x-slack-retry-num': '1', 'user-agent': 'other' } };
    const replies = [await replay(program, { body, headers }), await replay(program, disguised)];
    expect(await answers(responseUrl, replies)).toBe(1);
  });

  it('a button is pressed once', async () => {
    const who = somebody();
    const clinic = clinics(program, slack);
    const share = buttonOf(await clinic.command(question, who), 'Share to channel');
    const responseUrl = slack.responseUrl();
    const ts = `${Math.floor(Date.now() / 1000)}.000200`;
    const press = pressPayload(share, { ...who, ts, ephemeral: true, responseUrl });
    const pressed = captured(inPayload(press), form);
    for (let times = 0; times < 3; times += 1) await replay(program, pressed);
    const shared = (): number =>
      [
        ...saidAt(slack, new URL(responseUrl).pathname).map((said) => JSON.stringify(said)),
        ...postedTo(slack, who.channel),
      ].filter((said) => said.includes('Shared by')).length;
    expect(await comesTrue(() => shared() > 0)).toBe(true);
    await pause(300);
    expect(shared()).toBe(1);
  });

  it('a form is sent once', async () => {
    const who = somebody();
    const fields = { codes: '97530', carc: 'CO-97', payer: 'Aetna', outcome: 'denied' };
    const sent = captured(inPayload(submitPayload({ callback_id: 'report' }, fields, who)), form);
    for (let times = 0; times < 3; times += 1) await replay(program, sent);
    await pause(300);
    expect(await reportsOf(who.team, program.home)).toBe(1);
  });

  it('an event is answered once, and Slack’s own retries of it as well', async () => {
    const who = somebody();
    const payload = mentionPayload(question, { now: Date.now(), ...who });
    const event = captured(JSON.stringify(payload), json);
    await replay(program, event);
    await replay(program, event);
    for (const retry of [1, 2, 3]) {
      const { body, headers } = captured(JSON.stringify(payload), json);
      await replay(program, { body, headers: { ...headers, 'x-slack-retry-num': String(retry) } });
    }
    await pause(500);
    expect(postedTo(slack, who.channel).filter(isAnswer)).toHaveLength(1);
  });
});

it('a command that was answered before the process was killed is not answered after it', async () => {
  const program = await start({ env: slackEnv(slack) });
  const responseUrl = slack.responseUrl();
  const command = commandOf(somebody(), responseUrl);
  const first = await replay(program, command);
  await pause(500);
  await program.kill();
  const next = await start({ env: slackEnv(slack), home: program.home });
  expect(await answers(responseUrl, [first, await replay(next, command)])).toBe(1);
});

describe.each(server === undefined ? [] : [{ url: server }])('two instances', ({ url }) => {
  let shared: SharedState;
  let both: readonly Program[];
  const home = newFolder();
  beforeAll(async () => {
    shared = await sharedState(url);
    const env = { ...slackEnv(slack), DATABASE_URL: shared.databaseUrl };
    both = [await start({ env }), await start({ env })];
  });
  afterAll(async () => {
    for (const each of both) await each.kill();
    await shared.remove();
  });

  it('answer a command once between them', async () => {
    for (let times = 0; times < 5; times += 1) {
      const responseUrl = slack.responseUrl();
      const command = commandOf(somebody(), responseUrl);
      const replies = await Promise.all([...both, ...both].map((each) => replay(each, command)));
      expect(await answers(responseUrl, replies)).toBe(1);
    }
  });

  it('take a form once between them', async () => {
    const who = somebody();
    const fields = { codes: '97530', carc: 'CO-97', payer: 'Aetna', outcome: 'denied' };
    const sent = captured(inPayload(submitPayload({ callback_id: 'report' }, fields, who)), form);
    await Promise.all([...both, ...both].map((each) => replay(each, sent)));
    await pause(300);
    expect(await reportsOf(who.team, home, shared.databaseUrl)).toBe(1);
  });

  it('answer an event once between them', async () => {
    const who = somebody();
    const event = captured(JSON.stringify(mentionPayload(question, { now: Date.now(), ...who })), json);
    await Promise.all([...both, ...both].map((each) => replay(each, event)));
    await pause(500);
    expect(postedTo(slack, who.channel).filter(isAnswer)).toHaveLength(1);
  });
});

describe('an uninstallation', () => {
  const oauth = {
    ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: clientSecret },
    SLACK_SIGNING_SECRET: signingSecret,
    ...{ SLACK_STATE_SECRET: 'a state secret of the test', STATE_KEY: stateKey },
    PUBLIC_URL: 'https://billing.example.com',
  };
  const person = { team: 'T7', user: 'U7', channel: 'C7' };
  let program: Program;

  async function install(): Promise<void> {
    const begun = await send(`${program.url}/slack/install`);
    const state = new URL(String(begun.headers['location'])).searchParams.get('state') ?? '';
    const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? '';
    const path = `/slack/oauth_redirect?code=team&state=${encodeURIComponent(state)}`;
    expect((await send(`${program.url}${path}`, { headers: { cookie } })).status).toBe(200);
  }
  const leave = (type: 'app_uninstalled' | 'tokens_revoked', seconds: number): Promise<unknown> => {
    const event = type === 'app_uninstalled' ? { type } : { type, tokens: { bot: ['U0BOT'] } };
    const event_time = Math.floor(Date.now() / 1000) + seconds;
    return clinics(program, slack).event({ ...eventPayload(event, person), event_time });
  };
  async function isAnswered(): Promise<boolean> {
    slack.clear();
    await clinics(program, slack).mention(question, person);
    return comesTrue(() => postedTo(slack, 'C7').some(isAnswer), 1_500);
  }

  it.each(['app_uninstalled', 'tokens_revoked'] as const)(
    '%s older than the installation takes nothing away',
    async (type) => {
      program = await start({ env: { ...oauth, SLACK_API_URL: slack.apiUrl } });
      await install();
      expect(await isAnswered()).toBe(true);
      await leave(type, -120);
      await pause(500);
      expect(await isAnswered()).toBe(true);
      await leave(type, 2);
      await pause(500);
      expect(await isAnswered()).toBe(false);
      await program.stop();
    },
  );
});
