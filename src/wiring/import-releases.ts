/**
 * Tables that were read become releases of the reference file, all of them or none. What is held already changes
 * nothing; what contradicts it, or does not give CMS's own amounts, is refused and the old figures go on answering.
 */
import type { ReadFile } from '../adapters/cms-files/read-releases.ts';
import { floorEnds, ruleBook } from '../adapters/rules/rule-book.ts';
import { contentDigest } from '../adapters/sqlite/content-digest.ts';
import { draftReference, type Draft } from '../adapters/sqlite/draft-reference.ts';
import type { OpenReference } from '../adapters/sqlite/open-reference.ts';
import { printDecimal } from '../core/money/decimal.ts';
import type { Release } from '../core/sources/release.ts';
import { canaryFault } from '../core/tables/canary-fault.ts';
import { checkTable } from '../core/tables/check-table.ts';
import type { NamedRelease } from '../core/tables/name-release.ts';
import { provesWrong, proveRelease, type Proof } from '../core/tables/prove-release.ts';
import { firstDifference } from '../core/tables/same-figures.ts';
import { mismatchLine, proofLine } from '../core/tables/say-proof.ts';

export type Imported =
  | {
      readonly kind: 'imported';
      readonly added: readonly Release[];
      readonly unchanged: readonly NamedRelease[];
      readonly proofs: readonly string[];
      /** Sentences on amounts that wait for what they are checked against. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

export interface ImportInto {
  readonly file: string;
  readonly live: OpenReference;
  /** Put a file in the place of another content of the same release. */
  readonly replace: boolean;
  /** Rows every whole table must hold. */
  readonly canaries?: boolean;
}

/** A conflict is a sound file that contradicts what is held: it is still tried against CMS's amounts. */
type Decision =
  'add' | 'replace' | 'held' | { readonly kind: 'fault' | 'conflict'; readonly problem: string };

export function importReleases(given: readonly ReadFile[], into: ImportInto): Imported {
  const read = given.map(asPaid);
  const decided = read.map((each, i) => ({ each, decision: decide(each, read.slice(0, i), into) }));
  const problemsOf = (...kinds: readonly string[]): string[] =>
    decided.flatMap(({ each, decision }) =>
      typeof decision === 'object' && kinds.includes(decision.kind)
        ? [`${each.file}: ${decision.problem}.`]
        : [],
    );
  if (problemsOf('fault').length > 0) return { kind: 'refused', problems: problemsOf('fault', 'conflict') };
  const unchanged = decided.flatMap(({ each, decision }) => (decision === 'held' ? [each.release] : []));
  const changes = decided.filter(({ decision }) => decision !== 'held');
  if (changes.length === 0) return { kind: 'imported', added: [], unchanged, proofs: [], leftOut: [] };

  const draft = draftReference(into.file, 'live');
  try {
    for (const { each, decision } of changes) {
      if (decision !== 'add') draft.remove(each.release.kind, each.release.name);
      draft.add(releaseOf(each), each.table);
    }
    const proved = proveAll(
      changes.map(({ each }) => each),
      draft,
    );
    const added = changes.filter(({ each }) => !proved.waiting.has(each));
    const leftOut = [...proved.waiting.values()];
    const problems = [...proved.wrong, ...problemsOf('conflict'), ...(added.length === 0 ? leftOut : [])];
    if (problems.length > 0) {
      draft.abandon();
      return { kind: 'refused', problems };
    }
    draft.commit();
    return {
      ...{ kind: 'imported', unchanged, proofs: proved.lines, leftOut },
      added: added.map(({ each }) => releaseOf(each)),
    };
  } catch (error) {
    draft.abandon();
    throw error;
  }
}

const releaseOf = ({ release, rows, sha256, conversionFactor }: ReadFile): Release => ({
  ...{ ...release, rows, sha256, conversionFactor },
  ...{ origin: 'imported', verified: null },
});

/** Where no floor is enacted, indices without one are what Medicare pays with. */
const asPaid = (read: ReadFile): ReadFile =>
  read.table.kind === 'gpci-no-floor' && read.release.firstDay > floorEnds
    ? { ...read, release: { ...read.release, kind: 'gpci' }, table: { ...read.table, kind: 'gpci' } }
    : read;

const floorFault = ({ table }: ReadFile): string | undefined =>
  table.kind === 'gpci-no-floor'
    ? `its work index has no floor of 1.0, which Medicare pays with to ${floorEnds}`
    : undefined;

function decide(read: ReadFile, earlier: readonly ReadFile[], into: ImportInto): Decision {
  const { live, replace } = into;
  const { release, table, sha256 } = read;
  const fault =
    checkTable(table) ??
    floorFault(read) ??
    factorFault(read) ??
    (into.canaries === true ? canaryFault(table) : undefined);
  if (fault !== undefined) return { kind: 'fault', problem: fault };
  const twin = earlier.find((other) => sameName(other.release, release));
  const content = contentDigest(table);
  if (twin !== undefined) {
    return contentDigest(twin.table) === content
      ? 'held'
      : {
          kind: 'fault',
          problem: `${twin.file} claims ${release.name} too, with other content (${both(twin.sha256, sha256)})`,
        };
  }
  const held = live.store.releases.find((other) => sameName(other, release));
  if (held === undefined) return lengthFault(read, live) ?? 'add';
  if (live.contentOf(held) === content) return 'held';
  if (replace) return 'replace';
  if (held.origin === 'imported') {
    return {
      kind: 'conflict',
      problem: `${release.name} is held with other content (${both(held.sha256, sha256)}); --replace puts this one in its place`,
    };
  }
  // A public copy gives way to CMS's own file; a table of places is not compared.
  if (held.provenance || release.kind === 'zip' || release.kind === 'counties') return 'replace';
  const difference = firstDifference(live.tableOf(held), table);
  if (difference === undefined) return 'replace';
  return {
    kind: 'conflict',
    problem: `it differs from the ${release.name} bundled here: ${difference} (${both(held.sha256, sha256)}); --replace puts this one in its place`,
  };
}

const sameName = (a: NamedRelease | Release, b: NamedRelease): boolean =>
  a.kind === b.kind && a.name === b.name;

const both = (held: string, given: string): string => `sha256 held ${held}, given ${given}`;

/** A file of another year under this year's name shows in its conversion factor. */
function factorFault({ release, conversionFactor }: ReadFile): string | undefined {
  if (conversionFactor === null) return undefined;
  const stated = ruleBook.conversionFactor(release.firstDay, release.kind === 'rvu-qp');
  if (stated === undefined || stated.value === conversionFactor) return undefined;
  return `its conversion factor is ${printDecimal(conversionFactor, 4)}, that of ${release.name} is ${printDecimal(stated.value, 4)}`;
}

/** Cut short, most likely: less than half of what this table has had. */
function lengthFault({ release, rows }: ReadFile, { store }: OpenReference): Decision | undefined {
  const longest = store.releases
    .filter(({ kind, origin }) => kind === release.kind && origin === 'imported' && kind !== 'payment')
    .reduce((most, each) => Math.max(most, each.rows), 0);
  return rows * 2 < longest
    ? {
        kind: 'fault',
        problem: `it holds ${rows} rows where another release of this table holds ${longest}, so it seems cut short`,
      }
    : undefined;
}

interface Proved {
  readonly lines: readonly string[];
  readonly wrong: readonly string[];
  /** Taken out of the draft again, each with why. */
  readonly waiting: ReadonlyMap<ReadFile, string>;
}

/** Every payment file among the changes, held against the tables as they would be. */
function proveAll(read: readonly ReadFile[], draft: Draft): Proved {
  const lines: string[] = [];
  const wrong: string[] = [];
  const waiting = new Map<ReadFile, string>();
  for (const each of read) {
    const { file, release, table, qualifying } = each;
    if (table.kind !== 'payment') continue;
    const from = release.firstDay;
    const proof = proveRelease(table.rows, { from, qualifying }, draft.store(), ruleBook);
    if (proof.kind === 'nothing-to-check') {
      waiting.set(each, `${file}: there is nothing to check it against: ${proof.missing}.`);
    } else if (proof.reproduction.compared === 0) {
      waiting.set(each, `${file}: none of its codes is loaded; import that year's relative values with it.`);
    } else if (provesWrong(proof, from)) {
      const [first] = proof.reproduction.mismatches;
      wrong.push(`${file}: ${proofLine(release.name, proof)}. First: ${first ? mismatchLine(first) : ''}.`);
    } else {
      lines.push(proofLine(release.name, proof));
      markProven(draft, release, proof);
    }
  }
  for (const { release } of waiting.keys()) draft.remove(release.kind, release.name);
  return { lines, wrong, waiting };
}

function markProven(draft: Draft, payment: NamedRelease, proof: Proof): void {
  const said = proofLine(payment.name, proof);
  for (const release of [payment, proof.gpci, ...proof.rvu]) draft.mark(release, said);
}
