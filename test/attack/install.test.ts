/** 12. Installed as for production, beside a build, without the packages that only develop it: it starts and answers. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startFakeSlack } from '../fakes/slack/fake-slack.ts';
import { clinics, isAnswer, question, slackEnv } from './support/clinic.ts';
import { runNode } from './support/command-line.ts';
import { postJson, send } from './support/http.ts';
import {
  cleanEnv,
  comesTrue,
  endWhatWasStarted,
  freePort,
  newFolder,
  root,
  start,
} from './support/program.ts';

endWhatWasStarted();

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/** What `npm ci --omit=dev` would put there: each package that is not for development alone, and no other. */
function installProduction(folder: string): void {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const top = Object.keys(packages).filter((path) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path));
  for (const path of top) {
    const { dev, devOptional } = packages[path] ?? {};
    if (dev === true || devOptional === true || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(root, path), join(folder, path));
  }
}

const folder = newFolder();
beforeAll(() => {
  const left = new Set(['node_modules', '.git', 'test', 'test-output', 'coverage', '.unitwise', 'tools']);
  for (const name of readdirSync(root))
    if (!left.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  installProduction(folder);
});

it('holds no package of development', () => {
  expect(
    ['esbuild', 'typescript', 'vitest', 'tsx'].filter((name) =>
      existsSync(join(folder, 'node_modules', name)),
    ),
  ).toEqual([]);
});

describe('the built program there', () => {
  it('answers on the page and in Slack', async () => {
    const slack = await startFakeSlack();
    const page = await start({ cli: join(folder, 'dist/cli.js') });
    expect(isAnswer((await postJson(`${page.url}/api/ask`, { text: question })).body)).toBe(true);
    expect((await send(`${page.url}/`)).status).toBe(200);
    const chat = await start({
      cli: join(folder, 'dist/cli.js'),
      env: { ...slackEnv(slack), TEAMS_LOCAL: 'on' },
    });
    expect(isAnswer(await clinics(chat, slack).command(question))).toBe(true);
    await slack.stop();
  });

  it.each([[['ask', question]], [['data', 'status']], [['doctor']], [['--help']]])(
    'runs %j',
    async (args) => {
      const ran = await runNode(['--preserve-symlinks', join(folder, 'dist/cli.js'), ...args], {
        home: newFolder(),
      });
      expect(ran.errors).not.toMatch(/Cannot find (package|module)/);
      expect(ran.out).not.toBe('');
    },
  );

  it('starts by `npm start`', { timeout: 60_000 }, async () => {
    const home = newFolder();
    const port = await freePort();
    const env = cleanEnv(home, { PORT: String(port), ADMIN_PORT: String(await freePort()) });
    const child = spawn('npm', ['start'], {
      cwd: folder,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    const state = { over: false };
    child.once('exit', () => (state.over = true));
    const healthy = (): Promise<boolean> =>
      send(`http://127.0.0.1:${port}/healthz`).then(
        ({ status }) => status === 200,
        () => false,
      );
    const answered = await comesTrue(async () => state.over || (await healthy()), 30_000);
    const up = answered && !state.over;
    if (!state.over && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    expect([up, said]).toEqual([true, expect.stringContaining('Unitwise answers') as string]);
  });

  it('reads .env where it is started', async () => {
    const home = newFolder();
    const port = await freePort();
    writeFileSync(join(home, '.env'), `PORT=${port}\nADMIN_PORT=${await freePort()}\nLOG_LEVEL=warn\n`);
    const env = cleanEnv(home);
    const child = spawn(process.execPath, [join(folder, 'dist/cli.js'), 'serve'], {
      cwd: home,
      env,
      stdio: 'ignore',
    });
    const healthy = (): Promise<boolean> =>
      send(`http://127.0.0.1:${port}/healthz`).then(
        ({ status }) => status === 200,
        () => false,
      );
    const up = await comesTrue(healthy, 15_000);
    child.kill('SIGTERM');
    expect(up).toBe(true);
  });
});
