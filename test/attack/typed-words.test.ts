/** 2. A word that means something to JavaScript means nothing here: at no door does it stop what comes after it. */
import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { messageShortcutPayload } from '../fakes/slack/payloads.ts';
import { activitiesAt } from '../fakes/teams/activities.ts';
import { startFakeConnector, type FakeConnector } from '../fakes/teams/fake-connector.ts';
import { clinics, isAnswer, postedTo, question, slackEnv, somebody, type Clinics } from './support/clinic.ts';
import { linesOf, unitwise, type Ran } from './support/command-line.ts';
import { form } from './support/form.ts';
import { postJson } from './support/http.ts';
import { comesTrue, endWhatWasStarted, newFolder, pause, start, type Program } from './support/program.ts';

endWhatWasStarted();

/** Every name an object answers to by itself, and what else JavaScript asks objects for. */
const words: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...['prototype', 'then', 'toJSON', 'length', 'name', 'arguments', 'caller', 'call', 'apply', 'bind'],
  ...['undefined', 'null', 'NaN', 'true', '[object Object]', '%s', '${x}', 'Symbol.iterator', '__proto__.x'],
];
const few = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

/** Where a reader might look a word up. */
const phrases = (word: string): readonly string[] => [
  word,
  `97110 38min ${word}`,
  `${word} 97110`,
  `97110-${word} 38min`,
  `97110 38min in ${word}`,
  `97110 38min payer ${word}`,
  `settings ${word}`,
  `settings ${word} on`,
  `settings payer ${word}`,
  `settings reset ${word}`,
  `settings locality ${word}`,
  `denial ${word}`,
  `denial CO-${word}`,
  `log a denial 97530 CO-97 ${word}`,
  `help ${word}`,
  `modifier ${word}`,
  `digest ${word}`,
  `digest on 8:00 ${word}`,
  `deadline ${word}`,
  `what is ${word}`,
];
const messages = words.flatMap(phrases);

const home = newFolder();
const failures = (program: Program, since = 0): readonly string[] =>
  program
    .output()
    .slice(since)
    .split('\n')
    .filter((line) => line.includes('"level":50') || line.includes('"level":60'));

describe('commands that read many lines', () => {
  const answersEach = (ran: Ran, count: number): void => {
    expect([ran.code, ran.errors]).toEqual([0, '']);
    expect(linesOf(ran).map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, id) => String(id)));
  };
  const asLines = (texts: readonly string[]): string =>
    texts.map((text, id) => JSON.stringify({ id: String(id), text })).join('\n');

  it('`parse` goes on after each', async () => {
    const texts = [...messages, question];
    const ran = await unitwise(['parse', '--ndjson'], { home, input: asLines(texts) });
    answersEach(ran, texts.length);
    expect(linesOf(ran).at(-1)).toMatchObject({ intent: 'claim_check' });
  });

  it('`parse` reads objects that carry such names', async () => {
    const ran = await unitwise(['parse', '--ndjson'], {
      home,
      input: [
        ...words.map((word, id) => `{"id":"${id}","text":"97110 38min","surface":${JSON.stringify(word)}}`),
        `{"id":"${words.length}","text":"97110 38min","__proto__":{"surface":"dm"}}`,
        `{"id":"${words.length + 1}","text":"${question}"}`,
      ].join('\n'),
    });
    expect(ran.code).toBe(0);
    expect(linesOf(ran)).toHaveLength(words.length + 2);
    expect(linesOf(ran).at(-1)).toMatchObject({ intent: 'claim_check' });
  });

  it('`check` goes on after each', async () => {
    const line = { code: '97110', minutes: 38 };
    const days = words.flatMap((word) => [
      { lines: [{ ...line, code: word }] },
      { lines: [{ ...line, modifiers: [word] }] },
      ...['payer', 'rule', 'discipline', 'locality', 'setting', 'placeOfService', 'dateOfService'].map(
        (key) => ({
          [key]: word,
          lines: [line],
        }),
      ),
    ]);
    const named = words.map(
      (word) => `{${JSON.stringify(word)}:{"lines":[]},"lines":[{"code":"97110","minutes":38}]}`,
    );
    const all = [
      ...days.map((day) => JSON.stringify(day)),
      ...named,
      JSON.stringify({ id: 'last', lines: [line] }),
    ];
    const ran = await unitwise(['check', '--ndjson'], { home, input: all.join('\n') });
    expect([ran.code, ran.errors]).toEqual([0, '']);
    expect(linesOf(ran)).toHaveLength(all.length);
    expect(linesOf(ran).at(-1)).toMatchObject({ id: 'last', outcome: 'answered', timedUnits: 3 });
  });

  it('`scrub` keeps each row and goes on', async () => {
    const columns = [
      'claim_id',
      'date_of_service',
      'code',
      'minutes',
      'modifiers',
      'assistant_minutes',
      'locality',
      'payer',
    ];
    const usual = ['1', '2026-03-02', '97110', '38', 'GP', '', 'national', 'medicare'];
    const rows = words.flatMap((word) =>
      columns.map((_, at) => usual.map((cell, i) => (i === at ? word : cell))),
    );
    const [file, out] = [join(newFolder(), 'in.csv'), join(newFolder(), 'out.csv')];
    writeFileSync(
      file,
      [columns, ...rows, ['last', ...usual.slice(1)]]
        .map((row) => row.map((cell) => `"${cell}"`).join(','))
        .join('\n'),
    );
    const ran = await unitwise(['scrub', file, '-o', out], { home });
    expect(ran.code).toBe(0);
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(rows.length + 2);
    expect(lines.at(-1)).toMatch(/^"?last"?,/);
  });

  it.each(few)('`scrub` reads a file with a column named %s', async (word) => {
    const [file, out] = [join(newFolder(), 'in.csv'), join(newFolder(), 'out.csv')];
    writeFileSync(file, `claim_id,date_of_service,code,minutes,${word}\n1,2026-03-02,97110,38,x\n`);
    const ran = await unitwise(['scrub', file, '-o', out], { home });
    expect([0, 1]).toContain(ran.code);
    expect(ran.errors).not.toMatch(/\n\s+at |TypeError/);
  });
});

it.each(form({ short: few.slice(0, 2), long: words }))('`ask` answers %s', async (word) => {
  const runs = await Promise.all([
    unitwise(['ask', word], { home }),
    unitwise(['ask', '--payer', word, question], { home }),
    unitwise(['ask', '--locality', word, question], { home }),
  ]);
  for (const { code, errors } of runs) {
    expect(code).toBe(0);
    expect(errors).not.toMatch(/\n\s+at |TypeError/);
  }
});

describe('a server', () => {
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
  const program = await start();
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
