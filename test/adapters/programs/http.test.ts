/** /mcp and /v1 of `unitwise serve` as built: who may call, what comes back, what is refused and what is logged. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddMessages } from './support/odd-messages.ts';
import { startProgramServer, type ProgramServer } from './support/program-server.ts';

const day = { dateOfService: '2026-03-02', lines: [{ code: '97110', minutes: 38, modifiers: ['GP'] }] };
let server: ProgramServer;
let token: string;

beforeAll(async () => {
  server = await startProgramServer({ UNSIGNED_PER_MINUTE: '1000', API_DAYS_PER_MINUTE: '60000' });
  token = await server.run('token', 'add', 'desk');
});
afterAll(() => server.stop());

const post = (path: string, body: unknown, bearer = token, type = 'application/json'): Promise<Response> =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${bearer}`, 'content-type': type, connection: 'close' },
      accept: 'application/json, text/event-stream',
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('who may call', () => {
  it.each([
    ['no token', '', 401],
    ['a token that is none', 'uw_'.padEnd(46, 'x'), 401],
  ])('%s', async (_, bearer, status) => {
    for (const path of ['/v1/review', '/mcp']) {
      const response = await post(path, day, bearer);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('a token without the scope', async () => {
    const narrow = await server.addToken('narrow', { scopes: ['ask'] });
    expect((await post('/v1/review', day, narrow)).status).toBe(403);
    expect((await post('/v1/ask', { text: '97110 38min' }, narrow)).status).toBe(200);
  });

  it('a revoked token, and one that has expired', async () => {
    const revoked = await server.addToken('revoked', { revokedAt: 1 });
    const expired = await server.addToken('expired', { expiresAt: 1 });
    for (const [bearer, detail] of [
      [revoked, 'This token was revoked.'],
      [expired, 'This token has expired.'],
    ] as const) {
      const response = await post('/v1/review', day, bearer);
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ detail });
    }
    const listed = await server.run('token', 'list');
    expect(listed).toMatch(/desk .* in force\n/);
    expect(listed).toMatch(/expired .* expired 1970-01-01/);
    expect(listed).not.toMatch(/uw_|[0-9a-f]{64}/);
  });
});

describe('what comes back', () => {
  it('a review is the JSON of `unitwise check`', async () => {
    const response = await post('/v1/review', { id: 'x1', ...day });
    expect(await response.json()).toMatchObject({
      ...{ id: 'x1', outcome: 'answered' },
      totals: { allowed: '73.48', medicarePaid: '57.60' },
    });
  });

  it('a thousand claim days as ndjson, in order; a bad line is answered and the next goes on', async () => {
    const lines = Array.from({ length: 1_000 }, (_, i) => JSON.stringify({ id: i, ...day }));
    lines[3] = 'no json';
    lines[4] = JSON.stringify({ id: 4, lines: [] });
    const response = await post('/v1/review', lines.join('\n'), token, 'application/x-ndjson');
    const found = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly id: unknown; readonly outcome: string });
    expect(found).toHaveLength(1_000);
    expect(found.map(({ outcome }) => outcome).slice(2, 6)).toEqual([
      ...['answered', 'invalid', 'invalid', 'answered'],
    ]);
    expect(found.map(({ id }) => id).slice(4)).toEqual(Array.from({ length: 996 }, (_, i) => i + 4));
  }, 120_000);

  it('an answer is the JSON of `unitwise ask`', async () => {
    const response = await post('/v1/ask', { text: '97110 38min', date: '2026-03-02' });
    expect(await response.json()).toMatchObject({ kind: 'answer', day: { totals: { allowed: '73.48' } } });
  });

  it('a rule comes with its sources', async () => {
    const response = await post('/v1/rules', { question: 'how often is a progress report due' });
    expect(await response.json()).toMatchObject({
      kind: 'answer',
      text: expect.stringContaining('10') as string,
    });
  });

  it('the answers fit the OpenAPI document', async () => {
    const document = (await (await fetch(`${server.url}/v1/openapi.json`)).json()) as {
      readonly openapi: string;
      readonly components: { readonly schemas: Readonly<Record<string, object>> };
    };
    expect(document.openapi).toBe('3.1.0');
    const ajv = new Ajv2020({ strict: false });
    for (const [path, body, schema] of [
      ['/v1/review', day, 'Review'],
      ['/v1/ask', { text: '97110 38min' }, 'Answer'],
      ['/v1/rules', { question: 'progress report' }, 'RuleAnswer'],
      ['/v1/review', {}, 'Problem'],
    ] as const) {
      const answer: unknown = await (await post(path, body)).json();
      const valid = ajv.compile(document.components.schemas[schema] ?? false);
      expect(valid(answer), `${schema} ${JSON.stringify(valid.errors)}`).toBe(true);
    }
  });

  it('chat, HTTP and MCP give one day the same figures and answer id', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const headers = { authorization: `Bearer ${token}` };
    const transport = new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), {
      requestInit: { headers },
    });
    await client.connect(transport as Transport);
    const called = await client.callTool({ name: 'review_claim_day', arguments: day });
    const counted = await client.callTool({ name: 'count_units', arguments: day });
    await client.close();
    const reviewed = (await (await post('/v1/review', day)).json()) as Record<string, unknown>;
    const asked = JSON.parse(
      await server.run('ask', '97110 GP 38min', '--date', '2026-03-02', '--format', 'json'),
    ) as { readonly answerId: string; readonly day: object };
    expect(called.structuredContent).toEqual({ ...reviewed, id: undefined });
    expect((counted.structuredContent as { readonly day: object }).day).toEqual(asked.day);
    expect(reviewed['totals']).toEqual((asked.day as Record<string, unknown>)['totals']);
    expect(reviewed['answerId']).toBe(asked.answerId);
  });
});

describe('what is refused', () => {
  it.each([
    ['/v1/review', 'no json', 400],
    ['/v1/review', [day], 400],
    ['/v1/review', { ...day, lines: Array.from({ length: 2_000 }, () => day.lines[0]) }, 422],
    ['/v1/review', { ...day, locality: 'Testa Madeupson' }, 422],
    ['/v1/ask', { text: 'Testa Madeupson, MRN 0045123, 97110 38min' }, 422],
    ['/v1/ask', { text: 7 }, 422],
    ['/v1/rules', { question: 'x'.repeat(100_000) }, 422],
    ['/v1/ask', { text: 'x'.repeat(10_000_000) }, 413],
    ['/v1/none', {}, 404],
    ['/mcp', '{"jsonrpc":"2.0"', 400],
    ['/mcp', `"${'x'.repeat(10_000_000)}"`, 413],
  ])('%s %#', async (path, body, status) => {
    const response = await post(path, body);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).not.toMatch(/Madeupson|0045123|node_modules/);
    expect((JSON.parse(text) as { detail?: string }).detail ?? 'x').not.toContain('\n');
  });

  it('odd messages at /mcp get 4xx or a JSON-RPC answer', async () => {
    for (const message of oddMessages(150, 11)) {
      const response = await post('/mcp', message);
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toMatch(/node_modules|\bat .*\.js:/);
    }
  });

  it('past its share a token waits', async () => {
    const slow = await startProgramServer({ API_DAYS_PER_MINUTE: '1' });
    const own = await slow.addToken('slow');
    const headers = {
      authorization: `Bearer ${own}`,
      'content-type': 'application/x-ndjson',
      connection: 'close',
    };
    const body = Array.from({ length: 1_000 }, () => '{}').join('\n');
    const send = () => fetch(`${slow.url}/v1/review`, { method: 'POST', headers, body });
    expect((await send()).status).toBe(200);
    const second = await send();
    await slow.stop();
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '60']);
  });

  it('nothing is logged but the token name and what was called', () => {
    const logged = server.logged();
    expect(logged).toContain('"caller":"desk"');
    expect(logged).not.toContain(token);
    expect(logged).not.toMatch(/97110|Madeupson|0045123|progress report/);
  });
});

describe('the examples of docs/api.md', () => {
  const page = readFileSync('docs/api.md', 'utf8');
  const example = (language: string): string =>
    new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
  it.each([
    ['sh', 'example.sh', ['sh'], '"allowed":"73.48"'],
    ['ts', 'example.mjs', [process.execPath], '73.48 medium'],
    ['python', 'example.py', ['python3'], '73.48 medium'],
  ])('%s', async (language, name, [command = ''], printed) => {
    const file = join(server.env['UNITWISE_HOME'] ?? '', name);
    writeFileSync(file, example(language));
    const env = { ...process.env, UNITWISE_URL: server.url, UNITWISE_TOKEN: token };
    const { stdout } = await promisify(execFile)(command, [file], { env });
    expect(stdout).toContain(printed);
  });

  it('js, as a package', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unitwise-package-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(process.cwd(), join(folder, 'node_modules', 'unitwise'));
    writeFileSync(join(folder, 'example.mjs'), example('js'));
    const { stdout } = await promisify(execFile)(process.execPath, ['example.mjs'], { cwd: folder });
    rmSync(folder, { recursive: true, force: true });
    expect(stdout).toMatch(/^73\.48 (?:high|medium)\n$/);
  });
});
