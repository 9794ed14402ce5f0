/** `unitwise remit FILE.835... -o OUT.csv`: what came against what was expected, on this machine alone. */
import { statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pushX12 } from '../adapters/claim-files/push-x12.ts';
import { openClaims } from '../adapters/claim-files/open-claims.ts';
import { professionalClaim, read837 } from '../adapters/claim-files/read-837.ts';
import { sentClaims, type SentClaims } from '../adapters/claim-files/sent-claims.ts';
import { read835 } from '../adapters/claim-files/read-835.ts';
import { claimsOfRows } from '../adapters/terminal/remit/claims-of-rows.ts';
import { remitCells, remitColumns } from '../adapters/terminal/remit/remit-cells.ts';
import { remitPage } from '../adapters/terminal/remit/remit-page.ts';
import { remitSummary, type RemitSummary } from '../adapters/terminal/remit/remit-summary.ts';
import { sayRemit } from '../adapters/terminal/remit/say-remit.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { readPlace } from '../core/places/read-place.ts';
import type { Place } from '../core/places/place.ts';
import { placeOfClinic } from '../core/remit/place-of-clinic.ts';
import type { Places } from '../core/ports.ts';
import type { PaidClaim, Payment } from '../core/remit/remittance.ts';
import { rememberedPairs } from '../core/reference/remembered.ts';
import { payerTerms } from '../intents/answering/payer-terms.ts';
import { explainClaim } from '../core/remit/explain-claim.ts';
import { dollars } from '../core/money/cents.ts';
import { sayWriteFault } from './file-fault.ts';
import { goOnUnheard } from './go-on-unheard.ts';
import { localPayers } from './local-payers.ts';
import { open } from './open.ts';
import { readRows } from './scrub-source.ts';
import { howToShare, placeToShare, shareRemit } from './share-remit.ts';
import { tellFaults } from './tell-faults.ts';
import { tableOut, type TableOut } from './table-out.ts';

export interface RemitOptions {
  readonly out: string;
  readonly locality?: string;
  /** The claims as they were sent. */
  readonly claims?: string;
  readonly why: boolean;
  /** One page for the owner. */
  readonly pdf?: string;
  /** TEAM/CHANNEL */
  readonly share?: string;
  readonly yes: boolean;
  readonly countDenials: boolean;
}

/** The exit status: 0 read, 1 a file that cannot be used, 2 read and not shared. */
export async function remit(files: readonly string[], options: RemitOptions): Promise<number> {
  goOnUnheard();
  const { out } = options;
  const read = [...files, ...(options.claims === undefined ? [] : [options.claims])];
  const missing = read.find((file) => statSync(file, { throwIfNoEntry: false }) === undefined);
  if (missing !== undefined) return fault(`${missing}: there is no such file.`);
  if (read.some((file) => resolve(file) === resolve(out)))
    return fault('Write to another file than the ones that are read (-o).');
  const place = options.share === undefined ? undefined : placeToShare(options.share);
  if (options.share !== undefined && place === undefined) return fault(howToShare);
  const opened = open();
  const { reference, playbook, clock } = opened;
  const payers = await localPayers();
  const today = clock();
  const termsOf = rememberedPairs(
    (payer: string, service: ServiceDate) => payerTerms(payer, { reference, payers, service, today })?.terms,
  );
  const held = { reference, book: playbook, ...(payers.length === 0 ? {} : { termsOf }) };
  const stated = options.locality === undefined ? undefined : readPlace(options.locality, reference.places);
  if (stated !== undefined && stated.kind !== 'found')
    return fault('--locality: name one place, such as "Dallas TX", 75201, 04412-11 or national.');
  const summary = remitSummary();
  const unplaced = { national: 0, unknown: 0 };
  const byAddress = new Map<string, Place>();
  const placeOf = ({ payeePlace }: Payment): Place => {
    if (stated?.kind === 'found') return stated.place;
    const key = JSON.stringify(payeePlace ?? null);
    const place = byAddress.get(key) ?? placeOfClinic(payeePlace, reference.places);
    byAddress.set(key, place);
    if (place.kind !== 'locality') unplaced[place.kind] += 1;
    return place;
  };
  const sent = sentClaims(reference.places);
  let file = '';
  let to: TableOut;
  try {
    to = tableOut(out);
  } catch (error) {
    return fault(sayWriteFault(error, out));
  }
  const onClaim = (claim: PaidClaim, payment: Payment): void => {
    const known = sent.find(claim.claimId);
    const place = (stated === undefined ? known?.place : undefined) ?? placeOf(payment);
    const placeOfService = known?.placeOfService ?? claim.placeOfService;
    const facts = { place, placeOfService, date: known?.date };
    summary.claims += 1;
    if (claim.lines.length === 0) {
      summary.withoutLines += 1;
      summary.billedWithoutLines += claim.charge;
    }
    for (const outcome of explainClaim(claim, payment, facts, held)) {
      const cells = remitCells(claim.claimId, outcome);
      to.row([...cells, ...(options.why ? [outcome.why] : [])]);
      summary.count(outcome, payment.payer);
    }
  };
  const faults = tellFaults();
  const say = (segment: number, problem: string): void =>
    faults.tell(`${file}, segment ${segment}: ${problem}`);
  try {
    to.row([...remitColumns, ...(options.why ? ['why'] : [])]);
    let sets = 0;
    if (options.claims !== undefined) {
      file = options.claims;
      const problem = await readSent(file, sent, reference.places, say);
      if (problem !== undefined) return fault(`${file}: ${problem}.`);
    }
    for (file of files) {
      const { kind, bytes } = openClaims(file);
      if (kind.kind === 'problem') {
        process.stderr.write(`${file}: ${kind.problem}.\n`);
        continue;
      }
      const reader = read835({
        onClaim,
        onFault: ({ segment, problem }) => say(segment, problem),
        onBalance: ({ segment, stated: total, claims, provider }) => {
          const taken = provider.reduce((sum, { amount }) => sum + amount, 0);
          if (total !== claims - taken)
            say(
              segment,
              `the payment of ${dollars(total)} is not its claims ${dollars(claims)} less ${dollars(taken)} taken back (PLB)`,
            );
        },
      });
      const broken = await pushX12(bytes, reader, kind.kind === 'x12' ? kind.encoding : undefined);
      if (broken !== undefined) say(broken.segment, broken.problem);
      sets += reader.counts.sets;
      summary.leftOut += reader.counts.leftOut;
    }
    faults.tellRest();
    if (sets === 0) return fault('No remittance (835) could be read, so nothing was written.');
    const left = to.commit();
    if (left > 0)
      process.stderr.write(`${out}: a sheet holds 1,048,576 rows, ${left} more were left out: write csv.\n`);
    if (options.pdf !== undefined) await writePage(summary, options.pdf, clock());
    process.stdout.write(`${sayRemit(summary)}\n`);
    const unanswered = sent.unanswered();
    if (unanswered.claims > 0)
      process.stdout.write(
        `\nSent and not answered here: ${unanswered.claims} claims of ${dollars(unanswered.charge)} billed.\n`,
      );
    if (unplaced.national > 0)
      process.stdout.write(
        `\n${unplaced.national} claims say nothing of where the clinic is and were priced at national rates: name it with --locality.\n`,
      );
    if (unplaced.unknown > 0)
      process.stdout.write(
        `\n${unplaced.unknown} claims were not priced, since the clinic's address leads to no single locality: name it with --locality.\n`,
      );
    if (place === undefined) return 0;
    return await shareRemit(place, summary, files, { ...options, opened });
  } catch (error) {
    const { syscall, path } = error as NodeJS.ErrnoException;
    if (path !== undefined && path === options.pdf) return fault(sayWriteFault(error, path));
    if (syscall === 'read' || path === file)
      return fault(`${file} cannot be read: name a file you may read.`);
    return fault(sayWriteFault(error, out));
  } finally {
    to.close();
  }
}

async function writePage(summary: RemitSummary, file: string, date: ServiceDate): Promise<void> {
  const { drawBooklet } = await import('../adapters/toolkit/draw-booklet.ts');
  writeFileSync(file, await drawBooklet(remitPage(summary, date), date));
}

/** The claims as they were sent, 837P or an export; gives back why none of them can be used. */
async function readSent(
  file: string,
  sent: SentClaims,
  places: Places,
  say: (segment: number, problem: string) => void,
): Promise<string | undefined> {
  const opened = openClaims(file);
  const { kind, bytes } = opened;
  if (kind.kind === 'problem') return kind.problem;
  if (kind.kind === 'x12') {
    const reader = read837({ onClaim: sent.add, onFault: ({ segment, problem }) => say(segment, problem) });
    const broken = await pushX12(bytes, reader, kind.encoding);
    if (broken !== undefined) say(broken.segment, broken.problem);
    return reader.counts.sets === 0 ? `${professionalClaim.name} was expected` : undefined;
  }
  const rows = claimsOfRows(places, sent.addPlaced);
  let problem: string | undefined;
  const ended = await readRows({
    ...{ file, opened, sheet: undefined, places, onBytes: () => undefined, onFault: () => undefined },
    onRow: (cells) => (problem = rows.row(cells)) === undefined,
  });
  const unreadable = (problem ??= ended.problem) === undefined ? rows.finish() : problem;
  if (typeof unreadable === 'string') return unreadable;
  if (unreadable > 0) process.stderr.write(`${file}: ${unreadable} rows could not be read.\n`);
  return undefined;
}

function fault(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}
