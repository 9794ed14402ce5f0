/** The tables and this machine's own payer profiles behind a server that was greeted already. */
import { addTools } from '../adapters/programs/mcp/mcp-server.ts';
import { localPayers } from './local-payers.ts';
import { open } from './open.ts';

export async function openLocalTools(server: Parameters<typeof addTools>[0]): Promise<void> {
  const { reference, playbook, clock } = open();
  addTools(server, { reference, playbook, clock, payers: await localPayers() });
}
