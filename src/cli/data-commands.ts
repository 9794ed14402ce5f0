/** `unitwise data`: the tables answers come from. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { mapOf } from '../core/map-of.ts';
import type { TableKind } from '../core/sources/release.ts';
import { readReleaseName, type AskedRelease } from '../core/tables/name-release.ts';
import type { DiffOptions } from '../wiring/data-diff.ts';
import type { UpdateOptions } from '../wiring/update/update-command.ts';
import { codeList } from './code-list.ts';

/** The tables --setting narrows a file to, where it fits. */
const settings: Readonly<Record<string, readonly TableKind[]>> = {
  practitioner: [],
  hospital: ['ptp-hospital', 'mue-outpatient'],
  outpatient: ['ptp-hospital', 'mue-outpatient'],
  dme: ['mue-dme'],
  qp: ['rvu-qp'],
};

export function addDataCommands(program: Command): void {
  const data = program.command('data').description('the CMS tables answers come from');
  data
    .command('status')
    .description('releases loaded, dates in force, what is missing for today')
    .action(async () => {
      const { showDataStatus } = await import('../wiring/commands.ts');
      showDataStatus();
    });

  data
    .command('import')
    .description("CMS's own files, folders or zips, with --strict all of them or none")
    .argument('<path...>', 'a CMS file, folder or zip, or the plain layout of docs/data.md')
    .option('--accept-terms', 'confirm the CMS and AMA terms, for scripts', false)
    .option('--release <release>', 'such as 2026Q2 or RVU26C, where the file does not say', releaseName)
    .addOption(
      new Option('--setting <setting>', 'where the file does not say').choices(Object.keys(settings)),
    )
    .option('--replace', 'put a file in the place of other content of the same release', false)
    .option('--strict', 'import nothing where one file cannot be read', false)
    .action(async (paths: string[], options: ImportFlags) => {
      const { importData } = await import('../wiring/import-command.ts');
      const kinds = options.setting === undefined ? [] : (mapOf(settings).get(options.setting) ?? []);
      const asked = { ...options.release, kinds };
      const { acceptTerms, replace, strict } = options;
      process.exitCode = await importData(paths, { acceptTerms, replace, strict, asked });
    });

  data
    .command('update')
    .description('looks for newer tables on the pages of CMS, downloads and imports them')
    .option('--check', 'only look; exit status 3 where something is due', false)
    .option('--accept-terms', 'confirm the CMS and AMA terms, for scripts', false)
    .option('--from <folder>', 'take what was downloaded by hand')
    .option('--replace', 'take content that CMS changed under an edition already taken', false)
    .addOption(
      new Option('--unattended', 'leave out what nobody accepted yet; how a server runs it').hideHelp(),
    )
    .addOption(new Option('--stage', 'into a copy; how a server looks at what changes').hideHelp())
    .action(async (options: UpdateOptions) => {
      if (options.unattended === true) {
        const { updateUnattended } = await import('../wiring/update/update-unattended.ts');
        return updateUnattended(options);
      }
      const { updateData } = await import('../wiring/update/update-command.ts');
      const { status } = await updateData(options);
      process.exitCode = status === 'busy' ? 2 : status;
    });

  data
    .command('verify')
    .description('are the loaded figures unchanged, and do they give the dollar amounts of CMS')
    .option('--against <file...>', "CMS's payment files (PFALL, PFxx, PFREV): recompute every amount")
    .option('--release <release>', 'such as PF25C, where the file does not say', releaseName)
    .action(async ({ against, release }: { against?: string[]; release?: AskedRelease }) => {
      const { verifyData } = await import('../wiring/data-verify.ts');
      process.exitCode = await verifyData(against ?? [], release ?? {});
    });
  data
    .command('diff')
    .description('what changed between two loaded releases, in dollars and edits')
    .argument('<before>', 'such as RVU25D or 2024Q3')
    .argument('<after>', 'such as RVU26C or 2026Q2')
    .option('--codes <codes>', 'such as 97110,97140', codeList, [])
    .addOption(new Option('--format <format>').choices(['text', 'json', 'csv']).default('text'))
    .action(async (before: string, after: string, options: DiffOptions) => {
      const { diffData } = await import('../wiring/data-diff.ts');
      process.exitCode = diffData([before, after], options);
    });
}

interface ImportFlags {
  readonly acceptTerms: boolean;
  readonly replace: boolean;
  readonly strict: boolean;
  readonly release?: AskedRelease;
  readonly setting?: string;
}

function releaseName(text: string): AskedRelease {
  const read = readReleaseName(text);
  if (read === undefined) throw new InvalidArgumentError('Write the release as 2026Q2, RVU26C or 2026.');
  return read;
}
