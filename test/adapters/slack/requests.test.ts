import fc from 'fast-check';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  commandPayload,
  directPayload,
  eventPayload,
  globalShortcutPayload,
  mentionPayload,
  messageShortcutPayload,
  pressPayload,
  submitPayload,
} from '../../fakes/slack/payloads.ts';
import { form, json, sendSigned } from '../../fakes/slack/sign.ts';
import { noon, openBot, type Bot } from './support/open-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.slack.clear();
  bot.seen.splice(0);
});

const typed = (): string =>
  new URLSearchParams(commandPayload('97110 38min', bot.slack.responseUrl())).toString();
const refusals = (): unknown[] =>
  bot.seen.filter(({ what }) => what === 'refused').map(({ facts }) => facts['reason']);

describe('at the door', () => {
  it('a wrong signature is refused', async () => {
    const reply = await sendSigned(bot.url, typed(), form, { at: bot.now(), secret: 'another secret' });
    expect(reply).toEqual({ status: 401, body: '' });
    expect(refusals()).toEqual(['wrong-signature']);
  });

  it.each([
    ['older than five minutes', -301_000, 401],
    ['as old as five minutes', -299_000, 200],
    ['from the future', 301_000, 401],
  ])('a request %s, rightly signed', async (_, shift, status) => {
    expect((await sendSigned(bot.url, typed(), form, { at: bot.now() + shift })).status).toBe(status);
  });

  it('a request that is not signed at all is refused', async () => {
    const response = await fetch(bot.url, { method: 'POST', body: typed() });
    expect(response.status).toBe(401);
    expect(refusals()).toEqual(['unsigned']);
  });

  it('a body signed by nobody is not read for being a check of the certificate', async () => {
    const response = await fetch(bot.url, {
      method: 'POST',
      headers: { 'content-type': form },
      body: 'ssl_check=1&command=/cpt&text=97110',
    });
    expect(response.status).toBe(401);
  });

  it('a body over a megabyte is refused, announced or not', async () => {
    const long = 'a'.repeat(1024 * 1024 + 1);
    expect((await sendSigned(bot.url, long, json, { at: bot.now() })).status).toBe(413);
    expect(await sendInPieces(bot.url, 'a'.repeat(300_000), 5)).toBe(413);
    expect(refusals()).toEqual(['too-large', 'too-large']);
  });

  it('a body that breaks off is nobody to answer and no failure', async () => {
    await breakOff(bot.url);
    for (let tries = 0; tries < 100 && refusals().length === 0; tries += 1) await tick();
    expect(refusals()).toEqual(['broken-off']);
  });

  it('another method, another address', async () => {
    expect((await fetch(bot.url)).status).toBe(405);
    expect((await fetch(bot.url.replace('events', 'nothing'), { method: 'POST', body: '' })).status).toBe(
      404,
    );
    expect((await fetch(bot.url.replace('events', 'install'))).status).toBe(404);
  });

  it.each([
    '',
    'null',
    '[]',
    '"x"',
    '17',
    '{',
    '{}',
    '{"event":null}',
    '{"event":{}}',
    '{"type":"url_verification"}',
  ])('a body that is not of Slack’s shape is refused: %s', async (body) => {
    expect((await sendSigned(bot.url, body, json, { at: bot.now() })).status).toBe(400);
    expect(bot.seen.map(({ what }) => what)).toEqual(['refused']);
  });

  it.each([
    [3_000, 200],
    [3_001, 400],
  ])('a field of %i characters, of which Slack takes 3,000, is answered with %i', async (length, status) => {
    const payload = submitPayload({ callback_id: 'form' }, { codes: '97110 '.padEnd(length, '38min ') });
    expect((await bot.interact(payload)).status).toBe(status);
  });

  it('a callback nobody knows is acknowledged and counted', async () => {
    expect((await bot.interact(globalShortcutPayload('zap'))).status).toBe(200);
    expect((await bot.interact(submitPayload({ callback_id: 'zap' }, {}))).status).toBe(200);
    expect(refusals()).toEqual(['unknown-callback', 'unknown-callback']);
  });
});

/** FUZZ_REQUESTS=100000 tries as many. */
const runs = Number(process.env['FUZZ_REQUESTS'] ?? 2_000);

describe('whatever is sent, signed or not', () => {
  it(
    `of ${runs} requests none is a failure, and the next is answered`,
    async () => {
      await fc.assert(
        fc.asyncProperty(anyRequest(), async ({ body, type, secret, shift }) => {
          const { status } = await sendSigned(bot.url, body, type, { at: noon + shift, ...secret });
          expect([200, 400, 401, 404]).toContain(status);
        }),
        { numRuns: runs },
      );
      expect(bot.seen.filter(({ what }) => what === 'failed')).toEqual([]);
      expect(JSON.stringify(bot.seen)).not.toContain('zebra');
      expect((await bot.command(commandPayload('97110 38min', bot.slack.responseUrl()))).body).toContain(
        '97110 x3',
      );
    },
    Math.max(120_000, runs * 20),
  );
});

interface AnyRequest {
  readonly body: string;
  readonly type: string;
  readonly secret: { readonly secret?: string };
  readonly shift: number;
}

/** Rightly formed ones with anything in the place of any value, and anything at all. */
function anyRequest(): fc.Arbitrary<AnyRequest> {
  const address = bot.slack.responseUrl();
  const ts = '1795435200.000001';
  const wellFormed: readonly object[] = [
    mentionPayload('97110 38min zebra', { now: noon }),
    directPayload('97110 38min zebra', { now: noon }),
    eventPayload({ type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' }),
    eventPayload({ type: 'tokens_revoked', tokens: { bot: [] } }),
    pressPayload({ action_id: 'why', value: '{"intent":"help"}' }, { ts, responseUrl: address }),
    submitPayload({ callback_id: 'form' }, { codes: '97110 38min zebra', place: 'Texas' }),
    submitPayload({ callback_id: 'place', private_metadata: '{}' }, { place: 'zebra' }),
    messageShortcutPayload({ text: '97110 zebra', ts }, address),
    globalShortcutPayload(),
    commandPayload('97110 38min zebra', address),
  ];
  const json_ = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...wellFormed).chain((each) => spoiled(each)) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
  const text = fc.oneof(
    { weight: 5, arbitrary: json_.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );
  const bodies = fc.oneof(
    text.map((body) => ({ body, type: json })),
    text.map((body) => ({ body: new URLSearchParams({ payload: body }).toString(), type: form })),
    spoiled(commandPayload('97110 38min zebra', address)).map((fields) => ({
      body: new URLSearchParams(
        Object.entries(fields).map(([key, value]): [string, string] => [key, String(value)]),
      ).toString(),
      type: form,
    })),
    text.map((body) => ({ body, type: 'text/zebra' })),
  );
  return fc
    .record({
      request: bodies,
      secret: fc.oneof(
        { weight: 9, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.constant({ secret: 'zebra' }) },
      ),
      shift: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer() }),
    })
    .map(({ request: { body, type }, secret, shift }) => ({
      body,
      type,
      secret,
      shift: Math.max(-noon, shift),
    }));
}

/** One or two of its values, however deep, become something else or go. */
function spoiled(value: object): fc.Arbitrary<object> {
  const paths = pathsOf(value);
  return fc
    .array(
      fc.record({ path: fc.constantFrom(...paths), put: fc.oneof(fc.jsonValue(), fc.constant(undefined)) }),
      {
        maxLength: 2,
      },
    )
    .map((changes) => changes.reduce((so, { path, put }) => replaced(so, path, put) as object, value));
}

const pathsOf = (value: unknown): (readonly string[])[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [
        [key],
        ...pathsOf(inner).map((path) => [key, ...path]),
      ]);

function replaced(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  if (typeof value !== 'object' || value === null) return value;
  const inner = replaced((value as Record<string, unknown>)[key], rest, put);
  return Array.isArray(value)
    ? value.map((each, i) => (String(i) === key ? inner : each))
    : { ...value, [key]: inner };
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

const sendInPieces = (url: string, piece: string, pieces: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST' }, (response) => resolve(response.statusCode ?? 0));
    sending.on('error', reject);
    for (let i = 0; i < pieces; i += 1) sending.write(piece);
    sending.end();
  });

const breakOff = (url: string): Promise<void> =>
  new Promise((resolve) => {
    const sending = request(url, { method: 'POST', headers: { 'content-length': 100 } });
    sending.on('error', () => resolve());
    sending.write('{"event":');
    setTimeout(() => sending.destroy(), 50);
  });
