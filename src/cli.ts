#!/usr/bin/env node
/** The command line, as its contract fixes it. Each command loads only what it needs; one catch at the edge. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { AskOptions } from './wiring/commands.ts';
import { parseServiceDate, type ServiceDate } from './core/claim/service-date.ts';

/** Exit status: bad usage, or a broken installation. */
const badUsage = 1;
const broken = 2;

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
  .action(async (words: string[], options: AskOptions) => {
    const { ask } = await import('./wiring/commands.ts');
    await ask(words.join(' '), options);
  });

program
  .command('check')
  .description('claim days as JSON, one a line, from standard input')
  .requiredOption('--ndjson', 'one JSON object a line')
  .action(async () => {
    const { check } = await import('./wiring/commands.ts');
    await check();
  });

const data = program.command('data').description('the CMS tables answers come from');
data
  .command('status')
  .description('releases loaded, dates in force, what is missing for today')
  .action(async () => {
    const { showDataStatus } = await import('./wiring/commands.ts');
    showDataStatus();
  });

program
  .command('serve')
  .description('start the local chat page and every chat platform whose credentials are set')
  .action(async () => {
    const { serve } = await import('./wiring/serve.ts');
    await serve();
  });

/** One sentence: what is wrong, and where the right commands stand. */
function usageFault(text: string): string {
  const fault = text
    .replace(/^error: /, '')
    .trim()
    .replace(/[.]$/, '');
  return `${fault}; see "unitwise --help".\n`;
}

function serviceDate(text: string): ServiceDate {
  const date = parseServiceDate(text);
  if (date === undefined) throw new InvalidArgumentError('Write the date as 2026-03-02.');
  return date;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : badUsage);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(broken);
}
