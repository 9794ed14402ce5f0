/** The yardstick for MCP: the SDK's own server as its examples show it, without sessions, with one tool that echoes. */
import { createServer } from 'node:http';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import * as z from 'zod';

const server = createServer((request, response) => {
  const echo = new McpServer({ name: 'echo', version: '1' });
  echo.registerTool('echo', { inputSchema: { text: z.string() } }, ({ text }) => ({
    content: [{ type: 'text', text }],
  }));
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  response.once('close', () => void echo.close());
  void echo.connect(transport as Transport).then(() => transport.handleRequest(request, response));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`on http://localhost:${typeof address === 'object' ? address?.port : ''}/\n`);
});
