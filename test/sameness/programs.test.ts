/**
 * Forty questions through chat (Slack), the command line, HTTP and MCP: equal figures, findings and answer ids. What is
 * typed in three of them is called as a tool in the fourth.
 */
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf } from '../../src/adapters/clock.ts';
import { hashToken, makeToken } from '../../src/adapters/programs/token.ts';
import { openState } from '../../src/adapters/state/open-state.ts';
import { parseServiceDate } from '../../src/core/claim/service-date.ts';
import { tokenScopes } from '../../src/core/team/api-token.ts';
import type { TeamState } from '../../src/core/team/team-state.ts';
import { readConfig } from '../../src/adapters/config.ts';
import { asked } from '../../src/wiring/commands.ts';
import { programDoors } from '../../src/wiring/program-doors.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';
import { readingOf, type Reading } from './reading/reading.ts';
import { readText } from './reading/text.ts';
import { questions } from './questions.ts';
import { openSlack } from './surfaces/slack.ts';
import type { Surface } from './surfaces/surface.ts';

const home = mkdtempSync(join(tmpdir(), 'unitwise-sameness-'));
const reference = openMemoryReference();
const opened = { reference, playbook, clock: clockOf(parseServiceDate('2026-11-23')) };
const client = new Client({ name: 'sameness', version: '1' });
const token = makeToken();
let [url, slack, state, server]: [string, Surface | undefined, TeamState | undefined, Server | undefined] = [
  '',
  undefined,
  undefined,
  undefined,
];

beforeAll(async () => {
  const held = await openState({ home, openedAt: '2026-11-23T12:00:00Z' });
  if (held.kind !== 'open') throw new Error(held.sentence);
  state = held.state;
  await state.tokens.add({
    name: 'test',
    scopes: tokenScopes,
    expiresAt: null,
    at: 0,
    hash: hashToken(token),
  });
  const read = readConfig({ UNITWISE_HOME: home });
  if (!('config' in read)) throw new Error('no configuration');
  const failed = (error: unknown): void => {
    throw error;
  };
  const doors = programDoors({
    ...{ opened: { ...opened, config: read.config }, state, failed },
    calledBy: () => undefined,
  });
  const listening = createServer((request, response) => {
    const door = doors.find(({ path }) => request.url?.startsWith(path));
    door?.listener(request, response);
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  server = listening;
  url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  const requestInit = { headers: { authorization: `Bearer ${token}` } };
  const transport = new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit });
  await client.connect(transport as Transport);
  slack = await openSlack();
});
afterAll(async () => {
  await client.close();
  await slack?.stop();
  server?.closeAllConnections();
  server?.close();
  await state?.close();
  rmSync(home, { recursive: true, force: true });
});

interface Program {
  readonly answerId: string | null;
  readonly day: { readonly findings: unknown; readonly totals: unknown; readonly lines: unknown } | null;
  readonly text: string;
}

const onCommandLine = async (text: string): Promise<Program> =>
  JSON.parse(await asked(text, { format: 'json', surface: 'dm' }, opened)) as Program;

async function overHttp(text: string): Promise<Program> {
  const response = await fetch(`${url}/v1/ask`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  return (await response.json()) as Program;
}

async function byTool(name: string, given: Record<string, unknown>): Promise<Program> {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: given });
  expect({ isError, content: isError === true ? content : [] }).toEqual({ isError: undefined, content: [] });
  const told = structuredContent as unknown as Program & NonNullable<Program['day']>;
  return name === 'review_claim_day' ? { answerId: told.answerId, day: told, text: '' } : told;
}

const read = (text: string, answerId: string | null): Reading => readingOf(readText(text, answerId).glance);
const parts = ({ figures, findings, answerId }: Reading): object => ({ figures, findings, answerId });

it('there are forty, and every tool is among them', () => {
  expect(questions).toHaveLength(40);
  expect(new Set(questions.map(({ tool }) => tool)).size).toBe(11);
});

describe.each(questions)('$typed', ({ typed, tool, given, figures }) => {
  it('has equal figures, findings and answer id in chat, on the command line, over HTTP and as a tool', async () => {
    const [line, http, called] = [
      await onCommandLine(typed),
      await overHttp(typed),
      await byTool(tool, given),
    ];
    const talk = await slack?.begin({ name: typed, where: 'direct', messages: [] });
    const chat = (await talk?.say({ typed }))?.['Slack']?.glance;
    expect(http).toEqual(line);
    expect(called.answerId).toBe(line.answerId);
    expect(called.day?.lines).toEqual(line.day?.lines);
    expect(called.day?.totals).toEqual(line.day?.totals);
    expect(called.day?.findings).toEqual(line.day?.findings);
    const told = read(line.text, line.answerId);
    expect(told.figures).toEqual(expect.arrayContaining([...figures]));
    expect(chat && parts(chat)).toEqual(parts(told));
    if (called.text !== '') expect(parts(read(called.text, called.answerId))).toEqual(parts(told));
  });
});
