/** Whatever comes in on stdio, each line that asks for an answer gets one: a result, or an error of one sentence. */
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { lineTransport, longestLine } from '../../../src/adapters/programs/mcp/line-transport.ts';
import { mcpServer } from '../../../src/adapters/programs/mcp/mcp-server.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook } from '../../support/playbook.ts';
import { oddMessages } from './support/odd-messages.ts';

const parts = {
  reference: openMemoryReference(),
  playbook,
  clock: () => date('2026-11-29'),
  version: '1.0.0',
};

interface Reply {
  readonly id: unknown;
  readonly result?: object;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** What came back for the lines, the last of them a ping that shows it still answers. */
async function replies(lines: Iterable<string>): Promise<readonly Reply[]> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let got = '';
  const done = new Promise<void>((resolve) => {
    output.on('data', (chunk: Buffer) => {
      got += chunk.toString();
      if (got.includes('"id":"last"')) resolve();
    });
  });
  await mcpServer(parts).connect(lineTransport(input, output));
  for (const line of lines) input.write(`${line}\n`);
  input.write('{"jsonrpc":"2.0","id":"last","method":"ping"}\n');
  await done;
  return got
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reply);
}

it('answers 400 odd messages', async () => {
  const found = await replies(oddMessages(400, 7));
  expect(found.length).toBeGreaterThan(300);
  for (const { error } of found) {
    if (error === undefined) continue;
    expect(error.data).toBeUndefined();
    expect(error.message).toMatch(/^[^\n]{3,300}$/);
    expect(error.message).not.toMatch(/\bat .*\.[tj]s\b|node_modules|0045123/);
    expect(Number.isInteger(error.code)).toBe(true);
  }
});

it.each([
  ['that is no JSON', '{"jsonrpc"', -32700, /not JSON/],
  ['of another version of JSON-RPC', '{"jsonrpc":"1.0","id":3,"method":"ping"}', -32600, /JSON-RPC 2\.0/],
  ['of over a million characters', `"${'x'.repeat(longestLine)}"`, -32600, /over a million/],
  ['of a method that is none', '{"jsonrpc":"2.0","id":3,"method":"tools/delete"}', -32601, /not found/],
  [
    'without the name of a tool',
    '{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{}}',
    -32602,
    /shape/,
  ],
])('a message %s', async (_, line, code, sentence) => {
  const [first] = await replies([line]);
  expect(first?.error?.code).toBe(code);
  expect(first?.error?.message).toMatch(sentence);
});

it('a protocol version it does not speak is answered with one it does', async () => {
  const params = {
    protocolVersion: '1999-01-01',
    capabilities: {},
    clientInfo: { name: 'old', version: '1' },
  };
  const [first] = await replies([JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })]);
  expect(first?.result).toMatchObject({ protocolVersion: expect.stringMatching(/^20\d\d-/) as string });
});
