/** A server that stops: whoever is there is answered, whoever comes later hears that nobody listens; nobody is hung up on. */
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDrain } from '../../../src/adapters/operate/drain.ts';

const times = { quiet: 50, patience: 200, cutOff: 2_000 };

type Outcome = number | 'nobody listens' | 'hung up';

/** One request; what came of it. */
const send = (port: number, agent: Agent): Promise<Outcome> =>
  new Promise((resolve) => {
    const sent = request({ port, host: '127.0.0.1', agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve('hung up'));
    });
    sent.on('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'ECONNREFUSED' ? 'nobody listens' : 'hung up'),
    );
    sent.end();
  });

it('twenty-five connections that never rest are all answered to their last request', async () => {
  const server = createServer((_, response) => setTimeout(() => response.end('ok'), 5));
  const drain = openDrain(server, times);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const clients = Promise.all(
    Array.from({ length: 25 }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const outcomes = new Set<Outcome>();
      while (!outcomes.has('nobody listens') && !outcomes.has('hung up'))
        outcomes.add(await send(port, agent));
      return [...outcomes];
    }),
  );
  await pause(100);
  await drain.whenQuiet();
  expect(server.listening).toBe(true);
  await drain.close();
  expect(new Set((await clients).flat())).toEqual(new Set([200, 'nobody listens']));
});

it('a slow answer is waited for, and one that never comes is cut off', async () => {
  const server = createServer(({ url }, response) => {
    if (url === '/') setTimeout(() => response.end('ok'), 300);
  });
  const drain = openDrain(server, { ...times, cutOff: 600 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const slow = send(port, new Agent({ keepAlive: true }));
  const hangs = fetch(`http://127.0.0.1:${port}/never`).then(
    () => 'answered',
    () => 'cut off',
  );
  await pause(50);
  await drain.whenQuiet();
  await drain.close();
  expect([await slow, await hangs]).toEqual([200, 'cut off']);
});
