/** Addresses that were bent, and buttons of another team: none leads anywhere. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack, type FakeSlack } from '../fakes/slack/fake-slack.ts';
import {
  buttonOf,
  clinics,
  colleagueOf,
  isAnswer,
  question,
  slackEnv,
  somebody,
  type Clinics,
} from './support/clinic.ts';
import { send, sendBytes } from './support/http.ts';
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

describe('addresses of files and pictures', () => {
  it.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/pictures/../../../etc/passwd.png',
    '/pictures/%2e%2e%2f%2e%2e%2fetc%2fpasswd.png',
    '/booklets/..%5c..%5cpackage.json.pdf',
    '/tables/%00.csv',
    '/letters/%',
    '/letters/AAAA.BBBB.txt',
    '/letters/.txt',
    '/page.js/../../package.json',
    '/dist/cli.js',
    '/.env',
    '/state.sqlite',
    '//etc/passwd',
    '/pictures/'.padEnd(7_000, 'a'),
  ])('%s leads nowhere', async (path) => {
    for (const { port } of [program, page]) {
      const said = await sendBytes(
        port,
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect(said).toMatch(/^HTTP\/1\.1 4/);
      expect(said).not.toMatch(/root:|"dependencies"|SQLite/);
    }
    await stillAnswers();
  });

  it('that were changed in any place lead nowhere', async () => {
    const said = await clinic.command('toolkit 97110 75201');
    const path = /https:\/\/billing\.example\.com(\/tables\/[^"|>\\\s]+)/.exec(said)?.[1] ?? '';
    expect((await send(`${program.url}${path}`)).status).toBe(200);
    const [shelf = '', file = ''] = path.slice(1).split('/');
    const [content = '', signature = '', ending = ''] = file.split('.');
    const bent = (part: string, at: number): string =>
      part.slice(0, at) + (part[at] === 'A' ? 'B' : 'A') + part.slice(at + 1);
    const other = Buffer.from(
      Buffer.from(content, 'base64url').toString().replace('97110', '97140'),
    ).toString('base64url');
    const later = Buffer.from(
      Buffer.from(content, 'base64url')
        .toString()
        .replace(/^\[\d+/, '[9999999999999'),
    ).toString('base64url');
    const tampered = [
      ...[0, 1, Math.floor(content.length / 2), content.length - 2].map(
        (at) => `/${shelf}/${bent(content, at)}.${signature}.${ending}`,
      ),
      ...[0, 1, Math.floor(signature.length / 2)].map(
        (at) => `/${shelf}/${content}.${bent(signature, at)}.${ending}`,
      ),
      `/${shelf}/${other}.${signature}.${ending}`,
      `/${shelf}/${later}.${signature}.${ending}`,
      `/${shelf}/${content}..${ending}`,
      `/${shelf}/${content}.${ending}`,
      `/${shelf}/${content}.${signature.slice(0, -4)}.${ending}`,
      `/${shelf}/${content}.${signature}.${signature}.${ending}`,
      `/booklets/${content}.${signature}.pdf`,
      `/letters/${content}.${signature}.txt`,
      `/pictures/${content}.${signature}.png`,
    ];
    const statuses = await Promise.all(
      tampered.map(async (each) => [each, (await send(`${program.url}${each}`)).status] as const),
    );
    expect(statuses.filter(([, status]) => status !== 404)).toEqual([]);
  });
});

describe('a button of another team', () => {
  it('withdraws nothing there', async () => {
    const owner = somebody();
    const said = await clinic.command('log a denial 97530 CO-97 Aetna', owner);
    const withdraw = buttonOf(said, 'Withdraw');
    await clinic.press(withdraw, somebody());
    expect(await clinic.command('denial stats 97530', colleagueOf(owner))).toContain('1 report');
    await clinic.press(withdraw, owner);
    expect(await clinic.command('denial stats 97530', colleagueOf(owner))).not.toContain('1 report');
  });

  it('whose value was made by hand does nothing and is no failure', async () => {
    const values = [
      '{}',
      '[]',
      'null',
      '1',
      '"x"',
      '{"intent":"denial_report","withdraw":"x"}',
      '{"intent":"denial_report","withdraw":{"$ne":""}}',
      '{"intent":"settings","change":{"key":"__proto__","value":1}}',
      "'; drop table team_setting; --",
      'a'.repeat(2_000),
    ];
    for (const value of values)
      for (const action_id of ['ask:0', 'why', 'share', 'place', 'helpful', 'reason:wrong', 'again'])
        expect((await clinic.press({ action_id, value }, somebody())).status).toBe(200);
    await pause(300);
    await stillAnswers();
  });
});
