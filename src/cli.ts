#!/usr/bin/env node
/** The command line, as its contract fixes it. Each command loads only what it needs; one catch at the edge. */
import { addClaimCommands } from './cli/claim-commands.ts';
import { codeList } from './cli/code-list.ts';
import { addDataCommands } from './cli/data-commands.ts';
import { addPayerCommands } from './cli/payer-commands.ts';
import { addProgramCommands } from './cli/program-commands.ts';
import { usageFault } from './cli/usage-fault.ts';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { AskOptions } from './wiring/commands.ts';
import { sayError } from './wiring/home-fault.ts';
import type { DoctorOptions } from './wiring/doctor.ts';
import type { AskedTeam } from './wiring/state-command.ts';
import type { ToolkitOptions } from './wiring/toolkit-command.ts';
import { parseServiceDate, type ServiceDate } from './core/claim/service-date.ts';

const [badUsage, broken] = [1, 2];

const program = new Command('unitwise')
  .description('Billing answers for therapy clinics: units, dollars, bundling, limits, dated and cited.')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(usageFault(text)) });

program
  .command('ask')
  .description('one message in, one reply out')
  .argument('[text...]', 'what you would type in chat')
  .addOption(
    new Option('--surface <surface>').choices(['slash', 'mention', 'channel', 'dm']).default('slash'),
  )
  .option('--date <date>', 'date of service where the text names none', serviceDate)
  .option('--locality <place>', '"Dallas TX", 75201, 04412-11 or national')
  .option('--payer <payer>', 'such as medicare')
  .addOption(new Option('--format <format>').choices(['text', 'json', 'slack', 'teams']).default('text'))
  .option('--why', 'with the working, in the text format', false)
  .option('--ndjson', 'many messages as JSON, one a line, from standard input', false)
  .action(async (words: string[], { ndjson, ...options }: AskOptions & { readonly ndjson: boolean }) => {
    const { ask, askMany } = await import('./wiring/commands.ts');
    await (ndjson ? askMany() : ask(words.join(' '), options));
  });

program
  .command('check')
  .description('claim days as JSON, one a line, from standard input')
  .requiredOption('--ndjson', 'one JSON object a line')
  .action(async () => {
    const { check } = await import('./wiring/commands.ts');
    await check();
  });

program
  .command('parse')
  .description('messages as JSON, one a line: the intent and slots of each, from standard input')
  .requiredOption('--ndjson', 'one JSON object a line')
  .action(async () => {
    const { parse } = await import('./wiring/parse-command.ts');
    await parse();
  });

addClaimCommands(program);
addProgramCommands(program);
addPayerCommands(program);

addDataCommands(program);

const state = program
  .command('state')
  .description('what is kept of teams: settings, threads, reports, tokens');
const team = (command: Command): Command =>
  command
    .requiredOption('--team <team>', 'slack:T0123, slack:E0123:T0123, teams:TENANT or teams:TENANT:TEAM')
    .option('--under', 'with every team under that organisation or tenant', false);
team(state.command('export'))
  .description('everything kept of a team, as JSON; tokens are withheld')
  .action(async (asked: AskedTeam) => {
    const { exportState } = await import('./wiring/state-command.ts');
    const { statePlace } = await import('./wiring/own-state.ts');
    process.exitCode = await exportState(statePlace(), asked);
  });
team(state.command('delete'))
  .description('deletes everything kept of a team, for good')
  .option('--yes', 'without this nothing is deleted', false)
  .action(async (asked: AskedTeam & { readonly yes: boolean }) => {
    const { deleteState } = await import('./wiring/state-command.ts');
    const { statePlace } = await import('./wiring/own-state.ts');
    process.exitCode = await deleteState(statePlace(), asked);
  });
state
  .command('backup')
  .description('a copy of the state database while it is in use')
  .argument('<file>', 'a file that is not there yet')
  .action(async (file: string) => {
    const { backUpState } = await import('./wiring/state-command.ts');
    const { statePlace } = await import('./wiring/own-state.ts');
    process.exitCode = await backUpState(statePlace(), file);
  });
state
  .command('restore')
  .description('puts a backup in the place of the state database, which is kept aside')
  .argument('<file>', 'a file that "state backup" wrote')
  .action(async (file: string) => {
    const { restoreState } = await import('./wiring/state-command.ts');
    const { statePlace } = await import('./wiring/own-state.ts');
    process.exitCode = await restoreState(statePlace(), file);
  });
state
  .command('reseal')
  .description('seals every token again with the first key of STATE_KEY')
  .action(async () => {
    const { resealState } = await import('./wiring/state-command.ts');
    const { statePlace } = await import('./wiring/own-state.ts');
    process.exitCode = await resealState(statePlace());
  });

program
  .command('toolkit')
  .description('the revenue-protection booklet as PDF, or its tables as csv')
  .option('--date <date>', 'the figures of that day', serviceDate)
  .option('--locality <place>', '"Dallas TX", 75201, 04412-11 or national')
  .option('--codes <codes>', 'such as 97110,97140; the usual therapy codes where absent', codeList, [])
  .option('-o, --out <file>', 'where the booklet is written')
  .option('--csv <folder>', 'where the tables are written')
  .action(async (asked: ToolkitOptions) => {
    const { toolkit } = await import('./wiring/toolkit-command.ts');
    process.exitCode = await toolkit(asked);
  });

program
  .command('feedback')
  .description('the answers most often called not helpful, by id and kind, without text')
  .option('--days <days>', 'how far back', Number, 30)
  .action(async ({ days }: { days: number }) => {
    const { feedback } = await import('./wiring/feedback-command.ts');
    process.exitCode = await feedback(days);
  });

program
  .command('doctor')
  .description(
    'checks configuration, figures, state and chat platforms, and says what to fix; changes nothing',
  )
  .option('--online', 'asks Slack and Microsoft whether the tokens are accepted', false)
  .action(async (options: DoctorOptions) => {
    const { doctor } = await import('./wiring/doctor.ts');
    process.exitCode = await doctor(options);
  });

program
  .command('serve')
  .description('start the local chat page and every chat platform whose credentials are set')
  .action(async () => {
    const { serve } = await import('./wiring/serve.ts');
    await serve();
  });

function serviceDate(text: string): ServiceDate {
  const date = parseServiceDate(text);
  if (date === undefined) throw new InvalidArgumentError('Write the date as 2026-03-02.');
  return date;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : badUsage);
  process.stderr.write(`${sayError(error)}\n`);
  process.exit(broken);
}
