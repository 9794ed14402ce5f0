/** `unitwise serve`: every chat platform whose credentials are set, and the local chat page. */
import { setFlagsFromString } from 'node:v8';
import { isLoopbackName } from '../adapters/from-here.ts';
import { countJudgement } from '../adapters/operate/count-judgement.ts';
import { openDrain } from '../adapters/operate/drain.ts';
import { createFrontDoor } from '../adapters/operate/front-door.ts';
import { muteConsole, openLog, withoutWords, type Log } from '../adapters/operate/log.ts';
import { openMetrics, type Metrics } from '../adapters/operate/metrics.ts';
import { observer } from '../adapters/operate/observer.ts';
import { openWatchdog, type Watchdog } from '../adapters/operate/watchdog.ts';
import { pageListener } from '../adapters/playground/serve-page.ts';
import { openAdminServer } from './admin-server.ts';
import { warm } from './classifier.ts';
import type { MakeFile } from '../intents/answering/answer-file.ts';
import { startDigests } from './digests.ts';
import { openDrawingPool } from './drawing/drawing-pool.ts';
import { fileDoors } from './files/answer-files.ts';
import { makeFile } from './files/make-file.ts';
import { listen } from './listen.ts';
import { open } from './open.ts';
import { openStaged } from './open-tables.ts';
import { openTeam } from './open-team.ts';
import { choosePageDoor, type PageDoor } from './page-door.ts';
import { pageAnswers } from './page-answers.ts';
import { openPictures } from './pictures.ts';
import { openPlatforms } from './platforms.ts';
import { programFolder } from './program-folder.ts';
import { programDoors } from './program-doors.ts';
import { readiness } from './readiness.ts';
import { resumePending } from './resume-pending.ts';
import { sweepHourly } from './sweep-hourly.ts';
import { updateProcess } from './update/update-process.ts';
import { watchTables } from './update/watch-tables.ts';

export async function serve(): Promise<void> {
  keepSmall();
  const opened = open();
  const { config, reference } = opened;
  const log = openLog(config.logLevel, process.stderr.isTTY);
  muteConsole(log);
  const metrics = openMetrics();
  const observe = observer(log, metrics);
  const team = await openTeam(opened, {
    failed: (error) => observe.failed({ platform: 'state', where: 'keep-answer', error }),
    limited: (seen) => metrics.limited.inc({ ...seen }),
    judged: (judgement, by) => countJudgement(judgement, by, metrics),
  });
  if (team.notice !== undefined) log.warn({ notice: team.notice }, 'state');
  const drawing = openDrawingPool();
  const notMade = (error: unknown): void => observe.failed({ platform: 'files', where: 'make-file', error });
  const pictures = openPictures(opened, drawing, notMade);
  const make: MakeFile = (file) => makeFile(file, opened, drawing.draw);
  const files = fileDoors({ addresses: team.files, now: Date.now, failed: notMade, make });
  const platforms = await openPlatforms({ opened, team, observe, pictures, makeFile: make });
  const programs = programDoors({
    ...{ opened, state: team.state },
    calledBy: (caller, what, outcome) => log.info({ caller, what, outcome }, 'program'),
    failed: (error) => log.error(withoutWords(error), 'program failed'),
  });
  const pageDoor = choosePageDoor(config);
  const page = pageListener({
    ...pageAnswers({ ...opened, ...team, observe, platforms: platforms.status }),
    ...(pageDoor.kind === 'on' ? { token: pageDoor.token } : {}),
    pageFolder: programFolder('dist/page'),
    reportFault: (fault) => log.error(fault, 'failed'),
  });
  const watchdog = openWatchdog();
  let stopping = false;
  const server = createFrontDoor({
    onRequest: watchdog.beat,
    doors: [...platforms.doors, ...pictures.doors, ...files, ...programs],
    otherwise: pageDoor.kind === 'on' ? page : undefined,
  });
  const drain = openDrain(server);
  await warm();
  await platforms.start();
  const port = await listen(server, config.port, config.host);
  const admin = await openAdminServer(
    config,
    {
      ready: async () =>
        stopping ? { answers: false, sentence: 'stopping' } : readiness(reference, team.state),
      metrics: async () => ({ type: metrics.registry.contentType, body: await metrics.registry.metrics() }),
    },
    log,
  );
  const stopSweeping = sweepHourly(team.state, observe);
  const stopDigests = startDigests({ opened, team, send: platforms.send, observe, log });
  const stopWatching = watchTables({
    ...{ opened, team, send: platforms.send, observe, log, dataUpdate: config.dataUpdate },
    ...{ update: updateProcess(process.argv[1] ?? ''), jitter: Math.random() },
    openStaged: () => openStaged(config.home),
  });
  const stopResuming = resumePending(team.state.pending, platforms.resume, observe);
  announce({ host: config.host, port, pageDoor, platforms: platforms.names });
  watch(watchdog, metrics, log);
  log.info({ port, adminPort: admin.port, platforms: platforms.names }, 'started');
  const stop = async (): Promise<void> => {
    stopping = true;
    stopSweeping();
    stopResuming();
    await drain.whenQuiet();
    await Promise.all([drain.close(), stopDigests(), stopWatching()]);
    await platforms.stop();
    await Promise.all([admin.close(), team.state.close(), drawing.close()]);
    // What was given up still waits in timers.
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

/** By default V8 lets the heap grow to four times what is in use before it collects; a fifth more than in use costs little time. */
function keepSmall(): void {
  setFlagsFromString('--heap-growing-percent=20');
}

/** Nobody else is answered while one turn goes on, and no signal is heard. */
function watch(watchdog: Watchdog, { longTurns }: Metrics, log: Log): void {
  watchdog.start({
    ...{ longTurn: 500, lastTurn: 5_000 },
    onStart: (measures) => log.info({ measures }, 'watchdog'),
    onLongTurn: (cpuMs) => {
      longTurns.inc();
      log.warn({ cpuMs }, 'long turn');
    },
    onEnd: (error) => log.error(withoutWords(error), 'watchdog ended'),
  });
}

interface Announced {
  readonly host: string;
  readonly port: number;
  readonly pageDoor: PageDoor;
  readonly platforms: readonly string[];
}

/** The token stands here alone: it is for whoever started the program, and in no log. */
function announce({ host, port, pageDoor, platforms }: Announced): void {
  const everywhere = isLoopbackName(host) || ['0.0.0.0', '::'].includes(host);
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const query = pageDoor.kind === 'on' && pageDoor.token !== undefined ? `?token=${pageDoor.token}` : '';
  const where = `on http://${name}:${port}/${query}`;
  process.stdout.write(
    `Unitwise answers ${[where, ...platforms.map((each) => `in ${each}`)].join(', ')}  (stop with Ctrl+C)\n`,
  );
}
