/** The commands for other programs: the tools on this machine, and the tokens of those elsewhere. */
import { Option, type Command } from 'commander';
import { tokenScopes } from '../core/team/api-token.ts';
import type { AddOptions } from '../wiring/token-command.ts';

export function addProgramCommands(program: Command): void {
  program
    .command('mcp')
    .description('the tools for other assistants (Model Context Protocol) over standard input and output')
    .action(async () => {
      const { mcp } = await import('../wiring/mcp-command.ts');
      await mcp();
    });
  const token = program.command('token').description('tokens for /mcp and /v1 of "serve" (docs/api.md)');
  token
    .command('add')
    .description('makes a token and shows it once')
    .argument('<name>', 'who uses it; stands in logs')
    .addOption(
      new Option('--scope <scope...>', 'what it may use').choices(tokenScopes).default([...tokenScopes]),
    )
    .option('--days <days>', 'how long it is in force; for good where absent', Number)
    .action(async (name: string, options: AddOptions) => {
      const { addToken } = await import('../wiring/token-command.ts');
      process.exitCode = await addToken(name, options);
    });
  token
    .command('list')
    .description('names, what each may use, and whether it is in force')
    .action(async () => {
      const { listTokens } = await import('../wiring/token-command.ts');
      process.exitCode = await listTokens();
    });
  token
    .command('revoke')
    .argument('<name>')
    .description('refuses a token from now on')
    .action(async (name: string) => {
      const { revokeToken } = await import('../wiring/token-command.ts');
      process.exitCode = await revokeToken(name);
    });
}
