/** The commands for a team's payer profiles. */
import { Option, type Command } from 'commander';
import type { PayerOptions } from '../wiring/payer-state.ts';

export function addPayerCommands(program: Command): void {
  const payer = program
    .command('payer')
    .description("the team's payer profiles: rules, contract rates, limits");
  const ofTeam = (command: Command): Command =>
    command
      .option('--team <team>', 'as of "state export"; the chat page of this machine where absent')
      .option('--state <state>', 'of several profiles of one name, such as TX')
      .option('--yes', 'save or delete, for scripts', false);
  const told = (command: Command): Command =>
    ofTeam(command)
      .option(
        '--product <product>',
        'commercial, medicare-advantage, medicaid, workers-comp, auto, tricare, va',
      )
      .option('--alias <name>', 'another name of it; may be repeated', gather, [])
      .addOption(
        new Option('--source <source>', 'where it was read')
          .choices(['contract', 'portal', 'call', 'policy'])
          .default('contract'),
      )
      .option('--reference <text>', 'section of the contract, or reference number of the call')
      .option('--link <address>', 'of a public policy')
      .option('--from <date>', 'first day it holds; today where absent')
      .option('--to <date>', 'last day it holds')
      .option('--expires <date>', 'to be read again by then; in a year where absent');
  ofTeam(payer.command('list'))
    .description('the profiles kept')
    .action(async (options: PayerOptions) => {
      const { listPayers } = await import('../wiring/payer-command.ts');
      process.exitCode = await listPayers(options);
    });
  for (const act of ['show', 'export', 'delete'] as const) {
    const words = {
      show: 'every fact with its days and source',
      export: 'a profile as JSON',
      delete: 'for good',
    };
    ofTeam(payer.command(act))
      .description(words[act])
      .argument('<name>', 'the payer')
      .action(async (name: string, options: PayerOptions) => {
        const { showPayer, exportPayer, deletePayer } = await import('../wiring/payer-command.ts');
        const acts = { show: showPayer, export: exportPayer, delete: deletePayer };
        process.exitCode = await acts[act](name, options);
      });
  }
  told(payer.command('add'))
    .description('a profile, or more facts for one')
    .argument('<name>', 'the payer')
    .option('--fact <topic=value>', 'such as unit-rule=ama, fee-basis=110%; may be repeated', gather, [])
    .action(async (name: string, options: PayerOptions) => {
      const { addPayer } = await import('../wiring/payer-command.ts');
      process.exitCode = await addPayer(name, options);
    });
  told(payer.command('import'))
    .description(
      'contract rates from a csv file with the columns code and rate; modifier, from and to beside them',
    )
    .argument('<file>', 'a csv file')
    .requiredOption('--payer <name>', 'whose rates they are')
    .option('--dollars', 'whole numbers are dollars', false)
    .action(async (file: string, options: PayerOptions) => {
      const { importRates } = await import('../wiring/payer-import-command.ts');
      process.exitCode = await importRates(file, options);
    });
}

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];
