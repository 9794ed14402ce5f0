/**
 * `unitwise mcp`: the tools over standard input and output, for assistants on this machine. It ends with its input. It is
 * greeted before the tables are open, for clients wait for that alone.
 */
import { heldBack } from '../adapters/programs/mcp/held-back.ts';
import { lineTransport } from '../adapters/programs/mcp/line-transport.ts';
import { serverShell } from '../adapters/programs/mcp/server-shell.ts';
import { programVersion } from './program-version.ts';

/** Throws one sentence where the environment or the home folder is wrong. */
export async function mcp(): Promise<void> {
  const server = serverShell(programVersion());
  const transport = lineTransport(process.stdin, process.stdout);
  await server.connect(transport);
  await heldBack(transport, async () => {
    const { openLocalTools } = await import('./local-tools.ts');
    await openLocalTools(server);
  });
}
