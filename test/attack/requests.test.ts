/** What nobody listed: requests that are no requests, texts that are no texts, addresses that were bent. */
import { gzipSync } from 'node:zlib';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { mentionPayload } from '../fakes/slack/payloads.ts';
import { form as formType, json, signed } from '../fakes/slack/sign.ts';
import { clinics, isAnswer, question, slackEnv, type Clinics } from './support/clinic.ts';
import { answersIn, postJson, send, sendBytes } from './support/http.ts';
import { generous, idlePace, paceDuring, slowest } from './support/pace.ts';
import { endWhatWasStarted, pause, start, type Program } from './support/program.ts';

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
    const { status, body: said } = await postJson(`${page.url}/api/ask`, body);
    expect([status < 500, isAnswer(said)]).toEqual([true, false]);
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
