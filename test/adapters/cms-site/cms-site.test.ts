/** Downloads from a server that plays CMS's site, on its bad days. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cmsSite } from '../../../src/adapters/cms-site/cms-site.ts';
import { linksIn } from '../../../src/adapters/cms-site/links-in.ts';
import { file, halfOf, inTurn, page, redirect, startCmsServer, status } from '../../fakes/cms-server.ts';
import type { CmsServer } from '../../fakes/cms-server.ts';

const zip = Buffer.from(`PK${'figures '.repeat(2_000)}`);
const sha256 = createHash('sha256').update(zip).digest('hex');
const got = { kind: 'file', bytes: zip.length, sha256 };
const site = cmsSite({ stallsAfter: 400, attempts: 3 });

let server: CmsServer;
let folder: string;
beforeEach(async () => {
  server = await startCmsServer();
  folder = mkdtempSync(join(tmpdir(), 'unitwise-cms-'));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
const path = (): string => join(folder, 'x.zip');
const download = () => site.download(`${server.url}/x.zip`, path());

describe('a file', () => {
  it('comes whole', async () => {
    server.put('/x.zip', file(zip));
    expect(await download()).toEqual(got);
    expect(readFileSync(path())).toEqual(zip);
  });

  it('is not asked for again', async () => {
    server.put('/x.zip', file(zip));
    await download();
    expect(await download()).toEqual(got);
    expect(server.requests).toHaveLength(1);
  });

  it('comes behind a redirect', async () => {
    server.put('/x.zip', redirect('/there/x.zip'));
    server.put('/there/x.zip', file(zip));
    expect(await download()).toEqual(got);
  });

  it.each(['cut', 'silence'] as const)('goes on from where it stopped: %s', async (how) => {
    server.put('/x.zip', inTurn(halfOf(zip, how), file(zip)));
    expect(await download()).toEqual(got);
    expect(server.requests[1]).toBe(`/x.zip bytes=${zip.length / 2}-`);
  });

  it('comes after a fault of the server', async () => {
    server.put('/x.zip', inTurn(status(500), status(503), file(zip)));
    expect(await download()).toEqual(got);
  });

  it('shows the licence in between', async () => {
    server.put('/x.zip', redirect('/license/ama'));
    server.put('/license/ama', page('<h1>License</h1> AMA terms'));
    expect(await download()).toEqual({ kind: 'licence', html: '<h1>License</h1> AMA terms' });
  });

  it.each([
    ['forbidden', status(403), /403.*--from/],
    ['gone', status(404), /not there/],
    ['broken for good', status(500), /3 times; the tables held before go on answering/],
    ['a web page named .zip', page('<html>We are sorry</html>'), /a web page came/],
    ['no zip', file(Buffer.from('words words')), /no zip file/],
  ])('%s: one sentence, nothing left in its place', async (_, answer, sentence) => {
    server.put('/x.zip', answer);
    const fault = await download();
    expect(fault.kind === 'fault' ? fault.fault : '').toMatch(sentence);
    expect(existsSync(path())).toBe(false);
  });
});

describe('the client', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('names itself', async () => {
    const named: unknown[] = [];
    server.put('/page', (request, response) => {
      named.push(request.headers['user-agent']);
      response.end('<html></html>');
    });
    await site.page(`${server.url}/page`);
    expect(named).toEqual([expect.stringMatching(/^Unitwise\/\d/)]);
  });

  it.each(['http_proxy', 'HTTP_PROXY'])('goes through the proxy that %s names', async (variable) => {
    server.put('/x.zip', file(zip));
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket, head) => {
      asked.push(request.url ?? '');
      const through = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        through.write(head);
        socket.pipe(through).pipe(socket);
      });
    });
    await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
    vi.stubEnv(variable, `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    try {
      const got = await cmsSite({ stallsAfter: 400 }).download('http://cms.example/x.zip', path());
      expect([got.kind, asked]).toEqual(['file', ['cms.example:80']]);
    } finally {
      proxy.closeAllConnections();
      proxy.close();
    }
  });
});

describe('links of a page', () => {
  const at = 'https://www.cms.gov/medicare/a/page';
  it.each([
    ['<a href="/files/zip/rvu26d-updated-08-26-2026.zip">', 'rvu26d-updated-08-26-2026.zip'],
    ["<A HREF = '/files/zip/x.zip?a=1#b'>", 'x.zip'],
    ['<a href=/files/zip/x.ZIP>', 'x.ZIP'],
    ['<a href="https://www.cms.gov/license/ama?file=/files/zip/x.zip">', 'x.zip'],
    ['<a href="/license/ama?b=1&amp;file=%2Ffiles%2Fzip%2Fx.zip">', 'x.zip'],
    ['<a href="\n /files/zip/x.zip ">', 'x.zip'],
  ])('%s', (html, name) => {
    expect(linksIn(html, at).map((link) => link.file)).toEqual([name]);
    expect(linksIn(html, at)[0]?.url).toMatch(/^https:\/\/www\.cms\.gov\/files\/zip\/[^?#]+\.zip$/i);
  });

  it.each(['<a href="https://elsewhere.example/x.zip">', '<a href="/x.pdf">', '<a href="">', '<a href=>'])(
    'none: %s',
    (html) => {
      expect(linksIn(html, at)).toEqual([]);
    },
  );
});
