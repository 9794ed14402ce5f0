/** The commands for files of claims: `scrub` before they go out, `remit` when they come back. */
import { Option, type Command } from 'commander';
import type { RemitOptions } from '../wiring/remit-command.ts';
import type { ScrubOptions } from '../wiring/scrub-command.ts';

const exports = ['webpt-charges', 'webpt-billing'];

export function addClaimCommands(program: Command): void {
  program
    .command('scrub')
    .description('a file of claims reviewed row by row: an 837P, a csv or a workbook')
    .argument('<file>', '837P, .csv or .xlsx')
    .option('-o, --out <file>', 'where every row is repeated with its review')
    .option('--sheet <name>', 'of a workbook; its first sheet where absent')
    .addOption(new Option('--from <export>', 'whose column names are tried first').choices(exports))
    .option('--map <file>', 'which column holds what, as --columns writes it')
    .option('--columns', 'asks which column holds what, and writes mapping.json', false)
    .option('--keep', 'repeats patient columns, which are dropped otherwise', false)
    .action(async (file: string, options: ScrubOptions) => {
      const { scrub } = await import('../wiring/scrub-command.ts');
      process.exitCode = await scrub(file, options);
    });
  program
    .command('remit')
    .description(
      'remittances (835) line by line: what came, what was expected, why it differs, what to do by when',
    )
    .argument('<file...>', '835 files')
    .requiredOption('-o, --out <file>', 'where every service line is written with its cause')
    .option('--claims <file>', 'the claims as they were sent (837P or csv): places and dates of service')
    .option('--pdf <file>', 'one page for the owner')
    .option(
      '--locality <place>',
      'where the clinic is, if the files do not say: "Dallas TX", 75201, 04412-11',
    )
    .option(
      '--share <team/channel>',
      'posts totals of five lines or more to a channel, such as slack:T0123/C0456; asks first',
    )
    .option('--count-denials', "keeps counts of refused lines in that team's own figures", false)
    .option('--yes', 'posts without asking, for scripts', false)
    .option('--why', 'with the arithmetic of each line in a last column', false)
    .action(async (files: string[], options: RemitOptions) => {
      const { remit } = await import('../wiring/remit-command.ts');
      process.exitCode = await remit(files, options);
    });
}
