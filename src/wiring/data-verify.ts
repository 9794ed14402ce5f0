/** `unitwise data verify`: are the loaded figures whole and unchanged, and do they give CMS's own dollars? */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPaths } from '../adapters/cms-files/open-paths.ts';
import { readReleases, type ReadFile } from '../adapters/cms-files/read-releases.ts';
import { ruleBook } from '../adapters/rules/rule-book.ts';
import { contentDigest } from '../adapters/sqlite/content-digest.ts';
import { openReference, type OpenReference } from '../adapters/sqlite/open-reference.ts';
import type { AskedRelease } from '../core/tables/name-release.ts';
import { checkTable } from '../core/tables/check-table.ts';
import { proveRelease } from '../core/tables/prove-release.ts';
import { mismatchLine, proofLine } from '../core/tables/say-proof.ts';
import { list } from '../core/words/english.ts';
import { open } from './open.ts';
import { referenceFile } from './open-tables.ts';

/** The exit status: 0 all well, 1 a file that cannot be used, 2 figures that are not CMS's. */
export async function verifyData(against: readonly string[], asked: AskedRelease): Promise<number> {
  const { config } = open();
  const held = openReference(referenceFile(config.home));
  if ('otherVersion' in held) throw new Error('the reference file was changed while it was opened');
  const scratch = mkdtempSync(join(tmpdir(), 'unitwise-verify-'));
  try {
    const print = (line: string): void => void process.stdout.write(`${line}\n`);
    return against.length === 0
      ? verifyHeld(held, print)
      : await verifyAgainst(against, asked, { held, scratch, print });
  } finally {
    held.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function verifyHeld({ store, tableOf, contentOf }: OpenReference, print: (line: string) => void): number {
  let faults = 0;
  for (const release of store.releases) {
    const { kind, name, rows, verified } = release;
    const table = tableOf(release);
    const changed =
      kind !== 'payment' && contentDigest(table) !== contentOf(release)
        ? 'its figures are not those that were imported'
        : undefined;
    const overlap = store.releases.find(
      (other) =>
        other !== release &&
        other.kind === kind &&
        kind !== 'payment' &&
        other.firstDay <= release.lastDay &&
        release.firstDay <= other.lastDay,
    );
    const twice = overlap === undefined ? undefined : `its days overlap those of ${overlap.name}`;
    const fault = changed ?? (kind === 'payment' ? undefined : checkTable(table)) ?? twice;
    if (fault !== undefined) faults += 1;
    const proven = verified === null ? 'unverified: no payment file was held against it' : verified;
    print(
      fault === undefined
        ? `ok     ${kind} ${name}: ${rows} rows, checksum, keys and days; ${proven}`
        : `fault  ${kind} ${name}: ${fault}; import it again`,
    );
  }
  return faults > 0 ? 2 : 0;
}

interface Against {
  readonly held: OpenReference;
  readonly scratch: string;
  readonly print: (line: string) => void;
}

async function verifyAgainst(
  paths: readonly string[],
  asked: AskedRelease,
  { held, scratch, print }: Against,
): Promise<number> {
  const opened = await openPaths(paths, scratch);
  try {
    const { read, skipped, faults } = await readReleases(opened.files, { asked, onRows: () => undefined });
    const payments = read.filter(({ table }) => table.kind === 'payment');
    const unread = [...opened.faults, ...faults].map(({ file, problem }) => `${file}: ${problem}.`);
    for (const file of skipped)
      unread.push(`${file}: this is no payment file of CMS's (PFALL, PFxx, PFREV).`);
    if (payments.length === 0 && unread.length === 0) unread.push('There is no payment file in it.');
    for (const line of unread) process.stderr.write(`${line}\n`);
    const worst = payments.map((payment) => verifyOne(payment, held, print));
    return Math.max(unread.length > 0 ? 1 : 0, ...worst);
  } finally {
    await opened.close();
  }
}

function verifyOne(
  { file, release, table, qualifying }: ReadFile,
  { store }: OpenReference,
  print: (line: string) => void,
): number {
  if (table.kind !== 'payment') return 0;
  const proof = proveRelease(table.rows, { from: release.firstDay, qualifying }, store, ruleBook);
  if (proof.kind === 'nothing-to-check') {
    process.stderr.write(`${file}: there is nothing to check: ${proof.missing}; import that year's files.\n`);
    return 1;
  }
  const { reproduction, rvu, gpci } = proof;
  const { compared, matched, mismatches, unheldCodes, unheldPlaces } = reproduction;
  const from = [...rvu.map(({ name }) => name), `GPCI ${gpci.name}`];
  print(`${proofLine(release.name, proof)}, from ${list(from)}`);
  print(`matches ${matched}, mismatches ${compared - matched}`);
  for (const mismatch of mismatches) print(`  ${mismatchLine(mismatch)}`);
  if (unheldCodes.length > 0) print(`not loaded, not compared: ${some(unheldCodes)}`);
  if (unheldPlaces.length > 0) print(`places without indices: ${some(unheldPlaces)}`);
  if (compared === 0) {
    process.stderr.write(`${file}: none of its codes is loaded; import that year's relative values.\n`);
    return 1;
  }
  return matched === compared ? 0 : 2;
}

const some = (words: readonly string[]): string =>
  `${words.slice(0, 10).join(', ')}${words.length > 10 ? ` and ${words.length - 10} more` : ''}`;
