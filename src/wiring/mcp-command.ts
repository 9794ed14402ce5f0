/** `unitwise mcp`: the tools over standard input and output, for assistants on this machine. It ends with its input. */
import { lineTransport } from '../adapters/programs/mcp/line-transport.ts';
import { mcpServer } from '../adapters/programs/mcp/mcp-server.ts';
import { localPayers } from './local-payers.ts';
import { open } from './open.ts';
import { programVersion } from './program-version.ts';

export async function mcp(): Promise<void> {
  const { reference, playbook, clock } = open();
  const payers = await localPayers();
  const server = mcpServer({ reference, playbook, clock, payers, version: programVersion() });
  await server.connect(lineTransport(process.stdin, process.stdout));
}
