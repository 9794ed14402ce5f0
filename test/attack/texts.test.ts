/** Texts that are no texts: none orders a terminal about, and none is left in a line or a file. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { commandPayload } from '../fakes/slack/payloads.ts';
import { form as formType, inPayload, json } from '../fakes/slack/sign.ts';
import { clinics, isAnswer, question, slackEnv, somebody, type Clinics } from './support/clinic.ts';
import { unitwise } from './support/command-line.ts';
import { postJson, send } from './support/http.ts';
import { endWhatWasStarted, pause, start, type Program } from './support/program.ts';
import { traces } from './support/traces.ts';

endWhatWasStarted();

let slack: FakeSlack;
let program: Program;
let page: Program;
let clinic: Clinics;
beforeAll(async () => {
  slack = await startFakeSlack();
  program = await start({ env: { ...slackEnv(slack), PUBLIC_URL: 'https://billing.example.com' } });
  page = await start();
  clinic = clinics(program, slack);
});
afterAll(() => slack.stop());
let printed: number;
beforeEach(() => {
  printed = program.output().length;
});
const stillAnswers = async (): Promise<void> => {
  expect(isAnswer(await clinic.command(question))).toBe(true);
  expect(program.output().slice(printed)).not.toMatch(/"level":(50|60)/);
};

const strange = [
  ['half a character', '97110 38min \ud83d'],
  ['the other half', '\ude00 97110 38min'],
  ['written from right to left', '\u202e97110 38min\u202c'],
  ['an order to a terminal', '\u001b[31m97110 38min\u001b[0m \u001b]0;owned\u0007'],
  ['an order of one byte', '\u009b31m97110 38min'],
  ['nulls', '97110\u0000 38min'],
  ['line ends of every kind', '97110\r\n38min\u2028\u2029\u0085'],
  ['a mark of order', '\ufeff97110 38min'],
  ['a backspace', '97110 38min\b\b\b\b\b\b'],
  ['a link for a terminal', '\u001b]8;;http://example.com\u0007click\u001b]8;;\u0007 97110 38min'],
] as const;
/** What a terminal would act on, or show in another order. */
const orders = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('a strange text', () => {
  it.each(strange)('is answered in Slack, and echoed without orders: %s', async (_, text) => {
    const said = await clinic.command(text);
    expect(said).toContain('"text"');
    expect(said).not.toMatch(/went wrong/i);
    const spoken: string[] = [];
    JSON.stringify(JSON.parse(said.split('\n')[0] ?? '{}'), (key, value: unknown) => {
      if (typeof value === 'string' && key !== 'value') spoken.push(value);
      return value;
    });
    expect(spoken.filter((each) => orders.test(each.replaceAll('\n', '')))).toEqual([]);
    await stillAnswers();
  });

  it.each(strange.filter(([, text]) => !text.includes('\0')))(
    'leaves no orders in a terminal: %s',
    async (_, text) => {
      const { code, out, errors } = await unitwise(['ask', text], { home: page.home });
      expect(code).toBe(0);
      expect((out + errors).replaceAll('\n', '')).not.toMatch(orders);
    },
  );

  it.each([
    ['--date', 'ask'],
    ['--locality', 'ask'],
    ['--payer', 'ask'],
    ['--team', 'state export'],
    ['--none', 'ask'],
  ])('as %s of %s is repeated without orders, if at all', async (option, command) => {
    const given = '\u001b[31mDallas\u001b]0;owned\u0007';
    const { out, errors } = await unitwise(
      [...command.split(' '), option, given, ...(command === 'ask' ? [question] : [])],
      { home: page.home },
    );
    expect((out + errors).replaceAll('\n', '')).not.toMatch(orders);
  });

  it('leaves no orders in a line of the log', () => {
    expect(program.output().replaceAll('\n', '')).not.toMatch(orders);
  });
});

it(
  'nothing typed stands in a line or a file, whatever became of the request',
  { timeout: 60_000 },
  async () => {
    const marker = 'qzxtypedmarker';
    const responseUrl = slack.responseUrl();
    for (const text of [
      `97110 38min ${marker}`,
      `saw ${marker} Smithqzxers dob 1/2/1950`,
      `settings ${marker}`,
      `denial ${marker}`,
      `payer ${marker}`,
    ]) {
      await clinic.command(text);
      await clinic.mention(text);
      await clinic.direct(text);
      await clinic.submit({ callback_id: 'form' }, { codes: text, place: text, payer: text }, somebody());
      await clinic.submit(
        { callback_id: 'report' },
        { codes: text, carc: text, payer: text, note: `dob 1/2/1950 ${text}` },
        somebody(),
      );
      await postJson(`${page.url}/api/ask`, { text });
      await send(`${page.url}/api/ask?${marker}`, {
        headers: { 'user-agent': marker, referer: marker, cookie: marker },
      });
    }
    await clinic.send(inPayload({ type: marker }), formType);
    await clinic.send(`{"type":"${marker}"`, json);
    await clinic.send(
      new URLSearchParams({
        ...commandPayload(marker, responseUrl),
        command: `/${marker}`,
        team_id: '',
        user_id: marker,
      }).toString(),
      formType,
    );
    await pause(500);
    for (const each of [program, page]) expect(traces(each, [marker, 'smithqzxers'])).toEqual([]);
  },
);
