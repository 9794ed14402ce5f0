/** A private message through every drawing, the command line and the chat page: nothing of it comes out or stays. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { printAnswer, type Format } from '../../../src/adapters/terminal/ask.ts';
import { answerText } from '../../../src/app/assistant.ts';
import { parseServiceDate } from '../../../src/core/claim/service-date.ts';
import { drawings } from '../../../src/wiring/drawings.ts';
import { classifier } from '../../../src/wiring/classifier.ts';
import { playbook } from '../../support/playbook.ts';
import { openSqliteReference } from '../../support/reference.ts';
import { privateMessages, repeatedIn } from './private-messages.ts';

const home = mkdtempSync(join(tmpdir(), 'unitwise-private-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const environment = { ...process.env, UNITWISE_HOME: home, UNITWISE_TODAY: '2026-11-23', PORT: '0' };
const cli = ['--import', 'tsx', 'src/cli.ts'];
const formats: readonly Format[] = ['text', 'json', 'slack', 'teams'];

/** Every file of the home, as bytes read one for one. */
const filesOfHome = (): string =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`)
    .join('\n');

const today = parseServiceDate('2026-11-23');
const reference = openSqliteReference();

it.each(privateMessages)('$text', async ({ text }) => {
  if (today === undefined) throw new Error('no such day');
  const answer = await answerText(text, { reference, playbook, classifier, today, defaults: {} });
  const { kind, intent, answerId, day, question, choices } = answer;
  expect({ kind, intent, answerId, day, question, choices }).toEqual({
    ...{ kind: 'private', intent: 'none', answerId: null, day: null, question: null, choices: [] },
  });
  const printed = formats.map((format) => printAnswer(answer, { format, why: true }, drawings)).join('\n');
  expect(repeatedIn(printed)).toEqual([]);
  expect(repeatedIn(JSON.stringify(answer))).toEqual([]);
});

it('the command line prints none of it, on either stream, and leaves none of it in its home', () => {
  const [first] = privateMessages;
  for (const format of formats) {
    const run = spawnSync(process.execPath, [...cli, 'ask', first?.text ?? '', '--format', format], {
      ...{ env: environment, encoding: 'utf8' as const },
    });
    expect([run.status, repeatedIn(run.stdout + run.stderr)]).toEqual([0, []]);
    expect(run.stdout).toContain('that looks like patient information');
  }
  expect(repeatedIn(filesOfHome())).toEqual([]);
});

it('the chat page answers none of it, and leaves none of it on a stream or in a file', async () => {
  const served = spawn(process.execPath, [...cli, 'serve'], { env: environment });
  const heard: string[] = [];
  served.stderr.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
  const ended = new Promise((resolve) => served.once('exit', resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      served.once('exit', () => reject(new Error(`the server ended: ${heard.join('')}`)));
      served.stdout.on('data', (chunk: Buffer) => {
        heard.push(chunk.toString());
        const [found] = /http:\/\/\S+/.exec(heard.join('')) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    for (const { text } of privateMessages) {
      const response = await fetch(new URL('api/ask', address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', connection: 'close' },
        body: JSON.stringify({ text }),
      });
      const body = await response.text();
      expect([response.status, (JSON.parse(body) as { kind: string }).kind]).toEqual([200, 'private']);
      expect(repeatedIn(body)).toEqual([]);
    }
  } finally {
    served.kill('SIGTERM');
    await ended;
  }
  expect(repeatedIn(heard.join(''))).toEqual([]);
  expect(repeatedIn(filesOfHome())).toEqual([]);
});
