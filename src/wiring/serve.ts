/** `unitwise serve`: every chat platform whose credentials are set, and the local chat page. */
import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { createFrontDoor } from '../adapters/operate/front-door.ts';
import { openLog, type Log } from '../adapters/operate/log.ts';
import { openMetrics } from '../adapters/operate/metrics.ts';
import { observer } from '../adapters/operate/observer.ts';
import { pageListener } from '../adapters/playground/serve-page.ts';
import { warm } from './classifier.ts';
import { startDigests } from './digests.ts';
import { open } from './open.ts';
import { openTeam } from './open-team.ts';
import { pageAnswers } from './page-answers.ts';
import { openPictures } from './pictures.ts';
import { openPlatforms } from './platforms.ts';
import { programFolder } from './program-folder.ts';
import { readiness } from './readiness.ts';
import { sweepHourly } from './sweep-hourly.ts';

export async function serve(): Promise<void> {
  keepSmall();
  const opened = open();
  const { config, reference } = opened;
  const log = openLog(config.logLevel);
  const metrics = openMetrics();
  const observe = observer(log, metrics);
  const team = await openTeam(opened, (error) =>
    observe.failed({ platform: 'state', where: 'keep-answer', error }),
  );
  if (team.notice !== undefined) log.warn({ notice: team.notice }, 'state');
  const pictures = await openPictures(opened);
  const platforms = await openPlatforms({ opened, team, observe, pictures });
  const page = pageListener({
    ...pageAnswers({ ...opened, ...team, observe, platforms: platforms.status }),
    pageFolder: programFolder('dist/page'),
    reportFault: (fault) => log.error(fault, 'failed'),
  });
  const server = createFrontDoor({
    doors: [...platforms.doors, ...pictures.doors, ...team.files.doors],
    otherwise: config.playground ? page : undefined,
    ready: () => readiness(reference, team.state),
    metrics: async () => ({ type: metrics.registry.contentType, body: await metrics.registry.metrics() }),
  });
  await warm();
  await platforms.start();
  await listen(server, config.port, config.host);
  const stopSweeping = sweepHourly(team.state, observe);
  const stopDigests = startDigests({ opened, team, send: platforms.send, observe, log });
  announce(server, config.playground, platforms.names, log);
  const stop = async (): Promise<void> => {
    stopSweeping();
    await Promise.all([new Promise((resolve) => server.close(resolve)), stopDigests(), platforms.stop()]);
    await team.state.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

/** Left alone, the heap grows to four times what lives in it before it is swept; a small server is worth a little more sweeping. */
function keepSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

function announce(server: Server, page: boolean, platforms: readonly string[], log: Log): void {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const where = page ? `on http://localhost:${port}/` : `on port ${port}`;
  process.stdout.write(
    `Unitwise answers ${[where, ...platforms.map((name) => `in ${name}`)].join(', ')}  (stop with Ctrl+C)\n`,
  );
  log.info({ port, platforms }, 'started');
}
