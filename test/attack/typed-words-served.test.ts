/** 2. A word that means something to JavaScript means nothing at any door of the server: whoever comes next is answered. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { messageShortcutPayload } from '../fakes/slack/payloads.ts';
import { activitiesAt } from '../fakes/teams/activities.ts';
import { startFakeConnector, type FakeConnector } from '../fakes/teams/fake-connector.ts';
import { clinics, isAnswer, postedTo, question, slackEnv, somebody, type Clinics } from './support/clinic.ts';
import { form } from './support/form.ts';
import { postJson } from './support/http.ts';
import { comesTrue, endWhatWasStarted, pause, start, type Program } from './support/program.ts';

import { few, messages, phrases, words } from './support/words.ts';

endWhatWasStarted();

/** In Teams and on the page one person asks for every word and would wait a second each: this is not about shares. */
const limits = {
  ...{ PERSON_PER_SECOND: '1000', PERSON_BURST: '1000' },
  ...{ TEAM_PER_SECOND: '1000', TEAM_BURST: '1000' },
};

const failures = (program: Program, since = 0): readonly string[] =>
  program
    .output()
    .slice(since)
    .split('\n')
    .filter((line) => line.includes('"level":50') || line.includes('"level":60'));

describe('a server', () => {
  let slack: FakeSlack;
  let connector: FakeConnector;
  let program: Program;
  let clinic: Clinics;
  beforeAll(async () => {
    slack = await startFakeSlack();
    connector = await startFakeConnector();
    program = await start({ env: { ...slackEnv(slack), ...limits, TEAMS_LOCAL: 'on' } });
    clinic = clinics(program, slack);
  });
  afterAll(async () => {
    await Promise.all([slack.stop(), connector.stop()]);
  });
  let printed: number;
  beforeEach(() => {
    printed = program.output().length;
  });
  const stillAnswers = async (): Promise<void> => {
    expect(isAnswer(await clinic.command(question))).toBe(true);
    expect(failures(program, printed)).toEqual([]);
  };

  it('answers each as a command', async () => {
    const wrong: string[] = [];
    const texts = form({ short: [...few.flatMap(phrases), ...words], long: messages });
    for (const text of texts) {
      const said = await clinic.command(text);
      if (!said.includes('"text"') || /went wrong/i.test(said)) wrong.push(text);
    }
    expect(wrong).toEqual([]);
    await stillAnswers();
  });

  it.each(['mention', 'direct'] as const)('answers each as a %s', async (door) => {
    const unanswered: string[] = [];
    for (const text of form({ short: words, long: messages })) {
      const who = somebody();
      await clinic[door](text, who);
      const channel = door === 'direct' ? `D${who.channel}` : who.channel;
      const said = (): readonly string[] => [...postedTo(slack, channel), ...postedTo(slack, who.user)];
      const answered = await comesTrue(() => said().length > 0, 3_000);
      if (!answered || said().some((each) => /went wrong/i.test(each))) unanswered.push(text);
    }
    expect(unanswered).toEqual([]);
    await stillAnswers();
  });

  it('takes them as actions, values, windows, fields and what windows keep', async () => {
    for (const word of words) {
      const who = somebody();
      const quoted = JSON.stringify(word);
      const statuses = [
        await clinic.press({ action_id: word, value: word }, who),
        await clinic.press({ action_id: `ask:${word}`, value: `{"intent":${quoted}}` }, who),
        await clinic.press({ action_id: 'why', value: `{"intent":"claim_check",${quoted}:{}}` }, who),
        await clinic.press({ action_id: 'helpful', value: `{${quoted}:1}` }, who),
        await clinic.submit({ callback_id: word }, { codes: question }, who),
        await clinic.submit(
          { callback_id: 'place', private_metadata: `{${quoted}:{}}` },
          { place: word },
          who,
        ),
        await clinic.submit(
          { callback_id: 'form', private_metadata: word },
          { codes: word, payer: word, place: word, [word]: word },
          who,
        ),
        await clinic.submit(
          { callback_id: 'report' },
          { codes: word, carc: word, payer: word, outcome: word, worked: word, note: word },
          who,
        ),
        await clinic.interact(messageShortcutPayload({ text: word, ts: '1.1' }, slack.responseUrl(), who)),
      ].map(({ status }) => status);
      expect([word, statuses.filter((status) => status >= 500)]).toEqual([word, []]);
    }
    await pause(300);
    await stillAnswers();
  });

  it('takes them from Teams, typed, pressed and invoked', async () => {
    const { message, invoke } = activitiesAt(connector.url);
    for (const word of words) {
      const data = { verb: word, question: `{"intent":${JSON.stringify(word)}}`, [word]: word };
      const activities = [
        ...form({ short: [word], long: phrases(word) }).map((text) => message('personal', text)),
        message('personal', '', { value: data }),
        invoke('personal', word, data),
        invoke('personal', 'task/submit', {
          data: { verb: 'report', codes: word, carc: word, payer: word, note: word },
        }),
        invoke('personal', 'adaptiveCard/action', { action: { verb: word, data } }),
        invoke('personal', 'composeExtension/query', {
          commandId: word,
          parameters: [{ name: word, value: word }],
        }),
      ];
      for (const activity of activities) {
        const { status } = await postJson(`${program.url}/api/messages`, activity);
        expect([word, status < 500 || status === 501]).toEqual([word, true]);
      }
    }
    await stillAnswers();
  });
});

it('the chat page answers each, and refuses what is no question', async () => {
  const program = await start({ env: limits });
  const ask = (body: unknown) => postJson(`${program.url}/api/ask`, body);
  for (const word of words) {
    const quoted = JSON.stringify(word);
    expect([word, (await ask({ text: word })).status]).toEqual([word, 200]);
    for (const body of [
      { question: word },
      { question: `{"intent":${quoted}}` },
      `{${quoted}:"97110 38min"}`,
      `{"text":"97110 38min",${quoted}:{"text":"x"}}`,
    ])
      expect((await ask(body)).status).toBeLessThan(500);
  }
  expect(isAnswer((await ask({ text: question })).body)).toBe(true);
  expect(failures(program)).toEqual([]);
});
