/** What an answer promises as a file, opened at its address: signed, for a week, and only as it was promised. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerText } from '../../src/app/assistant.ts';
import type { AnswerFile } from '../../src/intents/answering/answer-file.ts';
import { withFiles } from '../../src/intents/reply-parts/with-files.ts';
import { openDrawingPool } from '../../src/wiring/drawing/drawing-pool.ts';
import { fileAddresses, fileDoors } from '../../src/wiring/files/answer-files.ts';
import { makeFile } from '../../src/wiring/files/make-file.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const reference = openMemoryReference();
const asked = { reference, playbook, classifier, today: date('2026-09-02'), defaults: {} };
let now = Date.parse('2026-09-02T12:00:00Z');
const addresses = fileAddresses('a-key-of-thirty-two-characters-or-more');
const pathOf = (file: AnswerFile): string => addresses.pathOf(file, now);
const drawing = openDrawingPool();
const doors = fileDoors({
  addresses,
  make: (file) => makeFile(file, { reference, playbook }, drawing.draw),
  now: () => now,
  failed: (error) => {
    throw error;
  },
});
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const door = doors.find(({ path }) => request.url?.startsWith(`${path}/`));
    if (door === undefined) response.writeHead(404).end();
    else void door.listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await drawing.close();
});

const get = (path: string, method = 'GET'): Promise<Response> => fetch(`${base}${path}`, { method });
const promised = async (text: string): Promise<readonly AnswerFile[]> =>
  (await answerText(text, asked)).files ?? [];
const only = async (text: string, kind: AnswerFile['kind']): Promise<AnswerFile> => {
  const found = (await promised(text)).find((file) => file.kind === kind);
  if (found === undefined) throw new Error(`${text} promises no ${kind}`);
  return found;
};

describe('at its address', () => {
  it.each<{ kind: AnswerFile['kind']; text: string; type: string; disposition: string; opening: string }>([
    {
      ...{ kind: 'letter', text: 'denial CO-97 97110 97150', type: 'text/plain; charset=utf-8' },
      disposition: 'attachment; filename="separate-services-97.txt"',
      opening: 'Appeal: services billed',
    },
    {
      ...{ kind: 'table', text: 'toolkit 97110 97150 75201', type: 'text/csv; charset=utf-8' },
      disposition: 'attachment; filename="unitwise-fees-04412-11-2026-09-02.csv"',
      opening: 'code,label,time',
    },
    {
      ...{ kind: 'toolkit', text: 'toolkit 97110 75201', type: 'application/pdf' },
      disposition: 'inline; filename="unitwise-toolkit-04412-11-2026-09-02.pdf"',
      opening: '%PDF-',
    },
  ])('a $kind', async ({ kind, text, type, disposition, opening }) => {
    const path = pathOf(await only(text, kind));
    const response = await get(path);
    const body = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(disposition);
    expect(body.slice(0, opening.length)).toBe(opening);
    const head = await get(path, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('a letter is whole: title, blanks, and the code of the denial', async () => {
    const text = await (await get(pathOf(await only('denial CO-119', 'letter')))).text();
    expect(text.split('\n')[0]).toBe('KX left off: request to reopen');
    expect(text).toContain('denied with CO-119 [and remark codes]');
    expect(text.trimEnd().split('\n').at(-1)).toBe('[Name, credentials, signature]');
  });

  it('a table has the figures of the booklet (97110 in Dallas, RVU26C: 3 units are 29.09 + 2 x 22.27 = 73.63)', async () => {
    const text = await (await get(pathOf(await only('toolkit 97110 75201', 'table')))).text();
    expect(text.split('\r\n')[1]).toContain('97110,exercise,timed,29.09,22.80,22.27,17.46');
  });
});

describe('nothing else is served', () => {
  it('an address that was changed, of another shelf, or of another method', async () => {
    const path = pathOf(await only('denial CO-119', 'letter'));
    const changed = path.replace(/.(?=\.txt$)/, (last) => (last === 'A' ? 'B' : 'A'));
    const moved = path.replace('/letters/', '/tables/').replace('.txt', '.csv');
    const statuses = [await get(changed), await get(moved), await get(path, 'POST'), await get('/letters/x')];
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('an address a week old', async () => {
    const path = pathOf(await only('denial CO-119', 'letter'));
    now += 7 * 86_400_000 + 1;
    expect((await get(path)).status).toBe(404);
  });

  it('a letter that is no more', async () => {
    const gone = { kind: 'letter', letter: 'gone', name: 'gone.txt' } as const;
    expect((await get(pathOf(gone))).status).toBe(404);
  });
});

describe('a reply', () => {
  it('links each file, at an address Slack and Teams take', async () => {
    const { reply, files: promisedFiles = [] } = await answerText('toolkit Dallas TX', asked);
    const { links = [] } = withFiles(
      reply,
      promisedFiles,
      (file) => `https://billing.example.com${pathOf(file)}`,
    );
    expect(links.map(({ label }) => label)).toEqual([
      'Open the booklet',
      'Fees (csv)',
      'Pairs (csv)',
      'Limits (csv)',
    ]);
    expect(Math.max(...links.map(({ url }) => url.length))).toBeLessThan(1000);
  });

  it('says who makes the booklet where nothing can be opened, and nothing of letters: a button shows them', async () => {
    const booklet = await answerText('toolkit Dallas TX', asked);
    const said = withFiles(booklet.reply, booklet.files ?? [], () => undefined);
    expect(JSON.stringify(said.tip)).toContain('unitwise toolkit -o booklet.pdf --csv tables');
    const card = await answerText('denial CO-119', asked);
    expect(withFiles(card.reply, card.files ?? [], () => undefined)).toEqual(card.reply);
  });
});
