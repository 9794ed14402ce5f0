/** The commands for other programs: the tools on this machine. */
import type { Command } from 'commander';

export function addProgramCommands(program: Command): void {
  program
    .command('mcp')
    .description('the tools for other assistants (Model Context Protocol) over standard input and output')
    .action(async () => {
      const { mcp } = await import('../wiring/mcp-command.ts');
      await mcp();
    });
}
