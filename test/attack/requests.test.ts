/** What nobody listed: requests that are no requests, texts that are no texts, addresses that were bent. */
import { gzipSync } from 'node:zlib';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { commandPayload, mentionPayload } from '../fakes/slack/payloads.ts';
import { form as formType, inPayload, json, signed } from '../fakes/slack/sign.ts';
import {
  buttonOf,
  clinics,
  colleagueOf,
  isAnswer,
  question,
  slackEnv,
  somebody,
  type Clinics,
} from './support/clinic.ts';
import { unitwise } from './support/command-line.ts';
import { answersIn, postJson, send, sendBytes } from './support/http.ts';
import { generous, idlePace, paceDuring, slowest } from './support/pace.ts';
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

describe('a second request hidden in a first', () => {
  const hidden = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
  it.each([
    [
      'a length and chunks',
      `Content-Length: ${hidden.length + 5}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    ['two lengths', `Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`],
    ['a length with a sign', `Content-Length: +0\r\n\r\n${hidden}`],
    ['a length in a list', `Content-Length: 0, ${hidden.length}\r\n\r\n${hidden}`],
    ['chunks in disguise', `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`],
    ['chunks twice', `Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${hidden}`],
    [
      'a header that goes on',
      `X-Any: a\r\n Content-Length: 0\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    ['a blank before the colon', `Content-Length : 0\r\n\r\n${hidden}`],
    ['line ends alone', `X-Any: a\nContent-Length: 0\n\n${hidden}`],
    ['a null in a name', `X-\0: a\r\n\r\n${hidden}`],
  ])('is not answered: %s', async (_, rest) => {
    const said = await sendBytes(
      program.port,
      `POST /slack/events HTTP/1.1\r\nHost: localhost\r\n${rest}`,
      600,
    );
    expect(said).not.toContain('\r\n\r\nok');
    expect(answersIn(said)).toBeLessThanOrEqual(1);
    await stillAnswers();
  });
});

describe('a request out of measure is refused, and the next is answered', () => {
  it.each<[string, string]>([
    [
      'ten thousand headers',
      `GET / HTTP/1.1\r\nHost: localhost\r\n${Array.from({ length: 10_000 }, (_, n) => `x-${n}: 1`).join('\r\n')}\r\n\r\n`,
    ],
    [
      'a header of a megabyte',
      `GET / HTTP/1.1\r\nHost: localhost\r\nx-long: ${'a'.repeat(1_000_000)}\r\n\r\n`,
    ],
    ['an address of a megabyte', `GET /${'a'.repeat(1_000_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['another protocol', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n'],
    ['an upgrade', 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n'],
    [
      'an absolute address',
      'GET http://example.com/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    ],
    [
      'an expectation',
      'POST /slack/events HTTP/1.1\r\nHost: localhost\r\nExpect: 200-maybe\r\nContent-Length: 5\r\n\r\nhello',
    ],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('%s', async (_, bytes) => {
    for (const { port } of [program, page]) {
      const said = await sendBytes(port, bytes, 800);
      expect(said).not.toMatch(/^HTTP\/1\.1 (2|500|101)/);
    }
    await stillAnswers();
  });

  it.each<[string, () => { body: string | Uint8Array; type: string; headers?: Record<string, string> }]>([
    ['brackets a hundred thousand deep', () => ({ body: '['.repeat(100_000), type: json })],
    ['the same, closed', () => ({ body: `${'['.repeat(100_000)}${']'.repeat(100_000)}`, type: json })],
    [
      'objects a hundred thousand deep',
      () => ({ body: `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, type: json }),
    ],
    [
      'the same in an event',
      () => ({
        body: JSON.stringify(mentionPayload(question, { now: Date.now() })).replace(
          '"event":',
          `"x":${'['.repeat(50_000)}${']'.repeat(50_000)},"event":`,
        ),
        type: json,
      }),
    ],
    [
      'depth in a form',
      () => ({ body: new URLSearchParams({ payload: '['.repeat(100_000) }).toString(), type: formType }),
    ],
    [
      'a hundred thousand fields',
      () => ({ body: Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join('&'), type: formType }),
    ],
    ['one field a hundred thousand times', () => ({ body: 'text=97110&'.repeat(90_000), type: formType })],
    ['half an escape', () => ({ body: 'command=/cpt&text=%&team_id=%zz', type: formType })],
    ['bytes that are no text', () => ({ body: Buffer.from([0xff, 0xfe, 0x00, 0x80]), type: json })],
    [
      'what says it is packed',
      () => ({ body: gzipSync('a'.repeat(50_000_000)), type: json, headers: { 'content-encoding': 'gzip' } }),
    ],
    [
      'what says it is packed twice',
      () => ({ body: gzipSync(gzipSync('{}')), type: json, headers: { 'content-encoding': 'gzip, gzip' } }),
    ],
    [
      'another character set',
      () => ({
        body: Buffer.from('{"type":"url_verification"}', 'utf16le'),
        type: `${json}; charset=utf-16`,
      }),
    ],
    ['no type', () => ({ body: '{}', type: '' })],
    ['many parts', () => ({ body: '--x\r\n\r\n97110\r\n--x--', type: 'multipart/form-data; boundary=x' })],
  ])('signed: %s', async (_, made) => {
    const { body, type, headers = {} } = made();
    const sent = await send(`${program.url}/slack/events`, {
      method: 'POST',
      body,
      headers: { ...signed(body as string, type, Date.now()), ...headers },
    });
    expect(sent.status).toBeLessThan(500);
    await stillAnswers();
  });

  it.each([
    ['depth', `{"text":${'['.repeat(20_000)}`],
    ['depth, closed', `{"text":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['depth inside the question', JSON.stringify({ question: '['.repeat(50_000) })],
    ['a text that is a list', '{"text":["97110 38min"]}'],
    ['a text that is an object', '{"text":{"toString":"x","length":5}}'],
    ['two texts and a question', '{"text":"a","question":"b"}'],
    ['a megabyte', JSON.stringify({ text: 'a'.repeat(1_000_000) })],
  ])('on the page: %s', async (_, body) => {
    const { status } = await postJson(`${page.url}/api/ask`, body);
    expect([400, 413]).toContain(status);
    expect(isAnswer((await postJson(`${page.url}/api/ask`, { text: question })).body)).toBe(true);
  });

  it('of a name given twice the last is meant, and answered as one', async () => {
    const { body } = await postJson(`${page.url}/api/ask`, `{"text":"97140 10min","text":"${question}"}`);
    expect(isAnswer(body)).toBe(true);
  });
});

it('bodies that come a byte a second hold nobody', { timeout: 60_000 }, async () => {
  await idlePace(clinic);
  const yardstick = slowest(await idlePace(clinic));
  const sockets = Array.from({ length: 200 }, () => {
    const socket = connect(program.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n');
    return socket;
  });
  const times = await paceDuring(clinic, async () => {
    for (let beats = 0; beats < 15; beats += 1) {
      sockets.forEach((socket) => socket.write('a'));
      await pause(100);
    }
  });
  sockets.forEach((socket) => socket.destroy());
  expect(slowest(times) / yardstick).toBeLessThan(generous);
});

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

describe('addresses of files and pictures', () => {
  it.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/pictures/../../../etc/passwd.png',
    '/pictures/%2e%2e%2f%2e%2e%2fetc%2fpasswd.png',
    '/booklets/..%5c..%5cpackage.json.pdf',
    '/tables/%00.csv',
    '/letters/%',
    '/letters/AAAA.BBBB.txt',
    '/letters/.txt',
    '/page.js/../../package.json',
    '/dist/cli.js',
    '/.env',
    '/state.sqlite',
    '//etc/passwd',
    '/pictures/'.padEnd(7_000, 'a'),
  ])('%s leads nowhere', async (path) => {
    for (const { port } of [program, page]) {
      const said = await sendBytes(
        port,
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect(said).toMatch(/^HTTP\/1\.1 4/);
      expect(said).not.toMatch(/root:|"dependencies"|SQLite/);
    }
    await stillAnswers();
  });

  it('that were changed in any place lead nowhere', async () => {
    const said = await clinic.command('toolkit 97110 75201');
    const path = /https:\/\/billing\.example\.com(\/tables\/[^"|>\\\s]+)/.exec(said)?.[1] ?? '';
    expect((await send(`${program.url}${path}`)).status).toBe(200);
    const [shelf = '', file = ''] = path.slice(1).split('/');
    const [content = '', signature = '', ending = ''] = file.split('.');
    const bent = (part: string, at: number): string =>
      part.slice(0, at) + (part[at] === 'A' ? 'B' : 'A') + part.slice(at + 1);
    const other = Buffer.from(
      Buffer.from(content, 'base64url').toString().replace('97110', '97140'),
    ).toString('base64url');
    const later = Buffer.from(
      Buffer.from(content, 'base64url')
        .toString()
        .replace(/^\[\d+/, '[9999999999999'),
    ).toString('base64url');
    const tampered = [
      ...[0, 1, Math.floor(content.length / 2), content.length - 2].map(
        (at) => `/${shelf}/${bent(content, at)}.${signature}.${ending}`,
      ),
      ...[0, 1, Math.floor(signature.length / 2)].map(
        (at) => `/${shelf}/${content}.${bent(signature, at)}.${ending}`,
      ),
      `/${shelf}/${other}.${signature}.${ending}`,
      `/${shelf}/${later}.${signature}.${ending}`,
      `/${shelf}/${content}..${ending}`,
      `/${shelf}/${content}.${ending}`,
      `/${shelf}/${content}.${signature.slice(0, -4)}.${ending}`,
      `/${shelf}/${content}.${signature}.${signature}.${ending}`,
      `/booklets/${content}.${signature}.pdf`,
      `/letters/${content}.${signature}.txt`,
      `/pictures/${content}.${signature}.png`,
    ];
    const statuses = await Promise.all(
      tampered.map(async (each) => [each, (await send(`${program.url}${each}`)).status] as const),
    );
    expect(statuses.filter(([, status]) => status !== 404)).toEqual([]);
  });
});

describe('a button of another team', () => {
  it('withdraws nothing there', async () => {
    const owner = somebody();
    const said = await clinic.command('log a denial 97530 CO-97 Aetna', owner);
    const withdraw = buttonOf(said, 'Withdraw');
    await clinic.press(withdraw, somebody());
    expect(await clinic.command('denial stats 97530', colleagueOf(owner))).toContain('1 report');
    await clinic.press(withdraw, owner);
    expect(await clinic.command('denial stats 97530', colleagueOf(owner))).not.toContain('1 report');
  });

  it('whose value was made by hand does nothing and is no failure', async () => {
    const values = [
      '{}',
      '[]',
      'null',
      '1',
      '"x"',
      '{"intent":"denial_report","withdraw":"x"}',
      '{"intent":"denial_report","withdraw":{"$ne":""}}',
      '{"intent":"settings","change":{"key":"__proto__","value":1}}',
      "'; drop table team_setting; --",
      'a'.repeat(2_000),
    ];
    for (const value of values)
      for (const action_id of ['ask:0', 'why', 'share', 'place', 'helpful', 'reason:wrong', 'again'])
        expect((await clinic.press({ action_id, value }, somebody())).status).toBe(200);
    await pause(300);
    await stillAnswers();
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
      `saw ${marker} Smithers dob 1/2/1950`,
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
    for (const each of [program, page]) expect(traces(each, [marker, 'smithers'])).toEqual([]);
  },
);
