/** The tables and this machine's own payer profiles behind a server that was greeted already. */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { addTools } from '../adapters/programs/mcp/mcp-server.ts';
import { localPayers } from './local-payers.ts';
import { open } from './open.ts';

export async function openLocalTools(server: Server): Promise<void> {
  const { reference, playbook, clock } = open();
  addTools(server, { reference, playbook, clock, payers: await localPayers() });
}
