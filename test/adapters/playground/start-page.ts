/** A page server on a free port, with a fixed answer, that keeps what it was asked and what went wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFrontDoor } from '../../../src/adapters/operate/front-door.ts';
import { pageListener, type Asked, type PageOptions } from '../../../src/adapters/playground/serve-page.ts';

export const ANSWER = {
  ...{ kind: 'answer', answerId: '1uiko9e1dbfm', text: '3 units' },
  ...{ slack: { blocks: [] }, teams: { attachments: [] } },
};

export const STATUS = {
  platforms: [{ name: 'Slack', connected: false, how: 'set SLACK_BOT_TOKEN' }],
  data: [{ name: 'RVU26C', title: 'Relative values', inForce: '2026-07-01 to 2026-09-30' }],
  today: '2026-11-23',
};

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface StartedPage {
  readonly server: Server;
  readonly folder: string;
  readonly asked: readonly Asked[];
  readonly faults: readonly object[];
  readonly send: (path: string, sent?: Sent) => Promise<Got>;
  /** Bytes as they are; what came back until the other side closed. */
  readonly sendRaw: (bytes: string) => Promise<string>;
  readonly post: (body: string, type?: string) => Promise<Got>;
  readonly stop: () => Promise<void>;
}

export async function startPage(changes: Partial<PageOptions> = {}): Promise<StartedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'unitwise-page-'));
  writeFileSync(join(folder, 'index.html'), '<h1>page</h1>');
  writeFileSync(join(folder, 'page.js'), 'let script;');
  writeFileSync(join(folder, 'page.css'), 'h1 {}');
  const asked: Asked[] = [];
  const faults: object[] = [];
  const listener = pageListener({
    ask: async (question) => {
      asked.push(question);
      return ANSWER;
    },
    status: () => STATUS,
    pageFolder: folder,
    reportFault: (fault) => faults.push(fault),
    ...changes,
  });
  const server = createFrontDoor({ doors: [], otherwise: listener });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const send = (path: string, sent: Sent = {}): Promise<Got> => sendTo(port, path, sent);
  return {
    ...{ server, folder, asked, faults, send },
    sendRaw: (bytes) => sendRawTo(port, bytes),
    post: (body, type = 'application/json') =>
      send('/api/ask', { method: 'POST', headers: { 'content-type': type }, body }),
    stop: async () => {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

function sendTo(port: number, path: string, { method = 'GET', headers = {}, body }: Sent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

function sendRawTo(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => (got += chunk.toString()));
    socket.on('end', () => resolve(got));
    socket.on('error', reject);
  });
}
