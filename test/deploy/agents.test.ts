/** The files other assistants are configured with: what they say of the tools holds, and what can be tried here is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { expect, it } from 'vitest';
import { copilotTools, toolsFile } from '../../scripts/agents/copilot-tools.ts';
import { startProgramServer } from '../adapters/programs/support/program-server.ts';

const folder = 'deploy/agents';
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

it('names one address, without a token', () => {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).not.toMatch(/uw_/);
    const hosts = [...text.matchAll(/https:\/\/([^/"\s]+)/g)].map(([, host]) => host);
    expect(
      hosts.filter(
        (host) => !['your-host', 'developer.microsoft.com', 'json-schema.org'].includes(host ?? ''),
      ),
    ).toEqual([]);
  }
});

it('tells a declarative agent of the tools as they are, in the JSON Schema that Copilot Studio reads too', () => {
  expect(JSON.parse(readFileSync(toolsFile, 'utf8'))).toEqual(copilotTools());
  expect(JSON.stringify(copilotTools())).not.toMatch(/"\$ref"|"(?:any|one|all)Of"|"type":\[/);
});

it('keeps the lengths Microsoft takes', () => {
  const plugin = json('microsoft365-plugin.json') as Record<string, string>;
  expect(plugin['name_for_human']?.length).toBeLessThanOrEqual(20);
  expect(plugin['description_for_human']?.length).toBeLessThanOrEqual(100);
  expect(plugin['description_for_model']?.length).toBeLessThanOrEqual(2048);
  expect(plugin['namespace']).toMatch(/^[A-Za-z0-9]+$/);
  const agent = json('microsoft365-declarative-agent.json') as Record<string, { length: number }>;
  expect(agent['instructions']?.length).toBeLessThanOrEqual(8000);
  expect(agent['description']?.length).toBeLessThanOrEqual(1000);
  expect(agent['actions']).toEqual([{ id: 'unitwise', file: 'microsoft365-plugin.json' }]);
});

it('connects as the file for Claude Code says, the host and the token put in', async () => {
  const server = await startProgramServer();
  try {
    const token = await server.addToken('claude', { scopes: ['mcp'] });
    const { mcpServers } = json('claude-code.json') as {
      mcpServers: { unitwise: { url: string; headers: { Authorization: string } } };
    };
    const { url, headers } = mcpServers.unitwise;
    const client = new Client({ name: 'test', version: '1' });
    const transport = new StreamableHTTPClientTransport(
      new URL(url.replace('https://your-host', server.url)),
      {
        requestInit: {
          headers: { Authorization: headers.Authorization.replace('${UNITWISE_TOKEN}', token) },
        },
      },
    );
    await client.connect(transport as Transport);
    expect((await client.listTools()).tools).toHaveLength(11);
    await client.close();
  } finally {
    await server.stop();
  }
});
