/** 9. What was acknowledged is answered: through an end, a kill, a Slack that fails, a database that is away. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cableTo, type Cable } from '../adapters/state/support/cut-cable.ts';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { directPayload, mentionPayload } from '../fakes/slack/payloads.ts';
import { json, signed } from '../fakes/slack/sign.ts';
import { clinics, buttonOf, isAnswer, question, slackEnv, somebody } from './support/clinic.ts';
import { send } from './support/http.ts';
import { comesTrue, endWhatWasStarted, pause, start, type Program } from './support/program.ts';
import { server, sharedState, type SharedState } from './support/shared-state.ts';
import { filesWith, traces } from './support/traces.ts';

endWhatWasStarted();

let slack: FakeSlack;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.stop());
beforeEach(() => slack.clear());

/** Answers that Slack took. */
const answersIn = (channel: string): number =>
  slack.calls.filter(
    ({ said, method, accepted }) =>
      accepted &&
      method.startsWith('chat.post') &&
      said['channel'] === channel &&
      isAnswer(JSON.stringify(said)),
  ).length;

describe('Slack fails', () => {
  let program: Program;
  beforeAll(async () => {
    program = await start({ env: slackEnv(slack) });
  });

  it.each([
    ['500', [{ status: 500 }]],
    ['503', [{ status: 503 }]],
    ['503 twice', [{ status: 503 }, { status: 503 }]],
    ['internal_error', [{ error: 'internal_error' }]],
    ['service_unavailable', [{ error: 'service_unavailable' }]],
    ['429 with Retry-After', [{ retryAfter: 1 }]],
    ['429, then 500', [{ retryAfter: 1 }, { status: 500 }]],
  ])('with %s, and is told once it works again', { timeout: 60_000 }, async (_, outcomes) => {
    slack.script('chat.postMessage', ...outcomes);
    const who = somebody();
    await clinics(program, slack).mention(question, who);
    expect(await comesTrue(() => answersIn(who.channel) > 0, 30_000)).toBe(true);
    await pause(500);
    expect(answersIn(who.channel)).toBe(1);
  });

  it(
    'with 500 at the address of a button, and is told once it works again',
    { timeout: 60_000 },
    async () => {
      const who = somebody();
      const clinic = clinics(program, slack);
      const why = buttonOf(await clinic.command(question, who), 'Why');
      slack.clear();
      slack.script('response', { status: 500 });
      await clinic.press(why, who);
      expect(
        await comesTrue(
          () => slack.calls.some(({ method, accepted }) => method === 'response' && accepted),
          30_000,
        ),
      ).toBe(true);
    },
  );
});

describe('killed between an acknowledgement and its answer', () => {
  const marker = 'zanzibarmarker';

  it.each([
    ['a mention', mentionPayload],
    ['a direct message', directPayload],
  ])('%s is answered by the next start, once', { timeout: 60_000 }, async (_, payloadOf) => {
    const who = somebody();
    const env = slackEnv(slack);
    const first = await start({ env });
    const payload = payloadOf(question, { now: Date.now(), ...who });
    // Slack takes the answer and says nothing: from two seconds on the event is acknowledged without one.
    slack.script('chat.postMessage', { silent: true }, { silent: true });
    const body = JSON.stringify(payload);
    const acknowledged = await Promise.race([
      send(`${first.url}/slack/events`, {
        method: 'POST',
        headers: signed(body, json, Date.now()),
        body,
      }).then(
        ({ status }) => status === 200,
        () => false,
      ),
      pause(4_000).then(() => false),
    ]);
    await first.kill();
    const before = answersIn(who.channel);
    slack.clear();
    const next = await start({ env, home: first.home, world: { clock: 60_000, tick: 300 } });
    if (!acknowledged) {
      const headers = {
        ...signed(body, json, Date.now() + 60_000),
        'x-slack-retry-num': '1',
        'x-slack-retry-reason': 'http_timeout',
      };
      await send(`${next.url}/slack/events`, { method: 'POST', headers, body });
    }
    expect(before).toBe(0);
    expect(await comesTrue(() => answersIn(who.channel) > 0, 20_000)).toBe(true);
    await pause(500);
    expect(answersIn(who.channel)).toBe(1);
  });

  it('leaves nothing of the words in any file, whatever is in flight', { timeout: 60_000 }, async () => {
    const program = await start({ env: slackEnv(slack) });
    slack.script('chat.postMessage', ...Array.from({ length: 8 }, () => ({ silent: true }) as const));
    const clinic = clinics(program, slack);
    const texts = [
      `97110 38min please and ${marker} thanks`,
      `saw Wilhelmina Zanzibarmarker dob 3/4/1951 for 97110 38min`,
      `can I bill 97140 with 97530 for ${marker}`,
    ];
    texts.forEach((text) => void clinic.mention(text).catch(() => undefined));
    texts.forEach((text) => void clinic.direct(text).catch(() => undefined));
    for (let looks = 0; looks < 12; looks += 1) {
      await pause(250);
      expect(filesWith(program.home, [marker, 'wilhelmina'])).toEqual([]);
    }
    await program.kill();
    expect(traces(program, [marker, 'wilhelmina', '3/4/1951'])).toEqual([]);
  });
});

describe.each(server === undefined ? [] : [{ url: server }])('the database away', ({ url }) => {
  let shared: SharedState;
  let cables: readonly Cable[];
  let both: readonly Program[];
  beforeAll(async () => {
    shared = await sharedState(url);
    const address = new URL(shared.databaseUrl);
    cables = await Promise.all([1, 2].map(() => cableTo(address.hostname, Number(address.port || 5432))));
    both = await Promise.all(
      cables.map(({ port }) => {
        const own = new URL(shared.databaseUrl);
        own.hostname = '127.0.0.1';
        own.port = String(port);
        return start({ env: { ...slackEnv(slack), DATABASE_URL: own.href } });
      }),
    );
  });
  afterAll(async () => {
    for (const each of both) await each.kill();
    for (const cable of cables) cable.remove();
    await shared.remove();
  });

  it(
    'each answers an event once, and once it is back none is answered again',
    { timeout: 60_000 },
    async () => {
      cables.forEach((cable) => cable.cut());
      const sent = await Promise.all(
        both.map(async (program) => {
          const who = somebody();
          const payload = mentionPayload(question, { now: Date.now(), ...who });
          const clinic = clinics(program, slack);
          const again = (retry: number) =>
            clinic.event(payload, { 'x-slack-retry-num': String(retry) }).catch(() => undefined);
          await clinic.event(payload).catch(() => undefined);
          await again(1);
          await again(2);
          return { who, again };
        }),
      );
      const counts = (): readonly number[] => sent.map(({ who }) => answersIn(who.channel));
      expect(await comesTrue(() => counts().every((count) => count > 0), 20_000)).toBe(true);
      cables.forEach((cable) => cable.mend());
      await pause(3_000);
      for (const { again } of sent) await again(3);
      await pause(1_500);
      expect(counts()).toEqual([1, 1]);
    },
  );
});
