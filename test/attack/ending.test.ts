/** 9. SIGTERM: not ready first, and whatever is in flight is answered before the port closes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Socket } from 'node:net';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import { commandPayload } from '../fakes/slack/payloads.ts';
import { form, signed } from '../fakes/slack/sign.ts';
import { question, slackEnv, somebody } from './support/clinic.ts';
import { send } from './support/http.ts';
import { comesTrue, endWhatWasStarted, pause, start, type Program } from './support/program.ts';

endWhatWasStarted();

let slack: FakeSlack;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.stop());

describe('SIGTERM with 25 open connections', () => {
  interface Open {
    readonly socket: Socket;
    readonly said: () => string;
    readonly outcome: Promise<'closed' | 'reset'>;
  }
  const open = ({ port }: Program): Promise<Open> =>
    new Promise((resolve, reject) => {
      let said = '';
      const socket = connect(port, '127.0.0.1');
      socket.setEncoding('utf8').on('data', (chunk: string) => void (said += chunk));
      const outcome = new Promise<'closed' | 'reset'>((settle) => {
        socket.on('close', (failed) => void settle(failed ? 'reset' : 'closed'));
      });
      socket.once('error', reject);
      socket.once('connect', () => void resolve({ socket, said: () => said, outcome }));
    });
  const requestOf = (): readonly [string, string] => {
    const body = new URLSearchParams(commandPayload(question, slack.responseUrl(), somebody())).toString();
    const headers = {
      ...signed(body, form, Date.now()),
      host: 'localhost',
      'content-length': String(body.length),
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return [`POST /slack/events HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, body];
  };

  it.each([
    ['half sent', 0.5, 150],
    ['sent but for the last byte', 0.99, 150],
    ['whole, the moment before', 1, 0],
  ])('answers what is %s', async (_, share, later) => {
    const program = await start({ env: slackEnv(slack) });
    const all = await Promise.all(Array.from({ length: 25 }, () => open(program)));
    const rest = all.map(({ socket }) => {
      const [head, body] = requestOf();
      const cut = Math.floor(body.length * share);
      socket.write(head + body.slice(0, cut));
      return () => void (cut < body.length && socket.write(body.slice(cut)));
    });
    await pause(share === 1 ? 0 : 100);
    program.signal('SIGTERM');
    await pause(later);
    rest.forEach((finish) => finish());
    const outcomes = await Promise.all(all.map(({ outcome }) => outcome));
    expect(outcomes.filter((each) => each === 'reset')).toEqual([]);
    expect(all.map(({ said }) => said().slice(0, 12)).filter((line) => line !== 'HTTP/1.1 200')).toEqual([]);
    expect(await program.ended).toBe(0);
  });

  it('says first that it is not ready, and stays open while something is in flight', async () => {
    const program = await start({ env: slackEnv(slack) });
    const one = await open(program);
    const [head, body] = requestOf();
    one.socket.write(head + body.slice(0, 20));
    await pause(100);
    program.signal('SIGTERM');
    await pause(200);
    expect((await send(`${program.adminUrl}/readyz`)).status).toBe(503);
    one.socket.write(body.slice(20));
    expect(await one.outcome).toBe('closed');
    expect(one.said()).toContain('HTTP/1.1 200');
    expect(await program.ended).toBe(0);
  });

  it('an idle connection that was kept does not hold it', async () => {
    const program = await start({ env: slackEnv(slack) });
    const kept = await open(program);
    kept.socket.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await comesTrue(() => kept.said().includes('ok'));
    expect(await program.stop()).toBe(0);
  });
});
