/** `npm start` in a production install: dist/ as built, data/, and the packages that `npm ci --omit=dev` would bring. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'unitwise-production-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
}

function install(): void {
  for (const name of ['dist', 'data', 'scripts', 'package.json']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  for (const [path, { dev, optional }] of Object.entries(packages)) {
    const isTopLevel = /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path);
    if (!isTopLevel || dev === true || optional === true) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(realpathSync(path), join(folder, path));
  }
}

it('starts without any dev package, and answers', async () => {
  install();
  const server = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, UNITWISE_HOME: join(folder, 'home'), PORT: '0', ADMIN_PORT: '0' },
    detached: true,
  });
  const heard: string[] = [];
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        heard.push(chunk.toString());
        const [found] = /http:\/\/\S+/.exec(heard.join('')) ?? [];
        if (found !== undefined) resolve(found);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.once('exit', () => reject(new Error(`it ended: ${heard.join('')}`)));
    });
    const response = await fetch(new URL('api/ask', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: '97110 38min 2026-03-02' }),
    });
    expect(await response.json()).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(/^97110 x3 · \$73\.48 allowed\n\n38 timed minutes: 3 units/) as string,
    });
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid);
    await ended;
  }
});
