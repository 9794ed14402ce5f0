/** A server greeted before it is loaded: what is asked meanwhile waits in its order, and is answered before the end. */
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { ListPromptsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { heldBack } from '../../../src/adapters/programs/mcp/held-back.ts';
import { lineTransport } from '../../../src/adapters/programs/mcp/line-transport.ts';
import { serverShell } from '../../../src/adapters/programs/mcp/server-shell.ts';

const clientInfo = { name: 'test', version: '1' };
const greeting = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
const asked = (id: number, method: string, params: object = {}): string =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;

async function talk(load: (add: () => void) => Promise<void>): Promise<readonly number[]> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const server = serverShell('1');
  const transport = lineTransport(input, output);
  await server.connect(transport);
  const ended = heldBack(transport, () =>
    load(() => server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: [] }))),
  );
  input.end(asked(1, 'initialize', greeting) + asked(2, 'prompts/list') + asked(3, 'ping'));
  await ended;
  output.end();
  const said: string[] = [];
  for await (const piece of output) said.push(String(piece));
  return said
    .join('')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: number; result?: object }).id);
}

it('answers all that was asked, the greeting first', async () => {
  const ids = await talk(async (add) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    add();
  });
  expect(ids).toEqual([1, 2, 3]);
});

it('fails with what loading failed with', async () => {
  await expect(talk(() => Promise.reject(new Error('no such folder')))).rejects.toThrow('no such folder');
});
