/** `unitwise remit FILE.835... -o OUT.csv`: what came against what was expected, on this machine alone. */
import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { read837 } from '../adapters/claim-files/read-837.ts';
import { sentClaims } from '../adapters/claim-files/sent-claims.ts';
import type { Tokenizer, X12Fault } from '../adapters/claim-files/x12/tokenizer.ts';
import { read835 } from '../adapters/claim-files/read-835.ts';
import { remitCells, remitColumns } from '../adapters/terminal/remit/remit-cells.ts';
import { remitPage } from '../adapters/terminal/remit/remit-page.ts';
import { remitSummary, type RemitSummary } from '../adapters/terminal/remit/remit-summary.ts';
import { sayRemit } from '../adapters/terminal/remit/say-remit.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { readPlace } from '../core/places/read-place.ts';
import type { Place } from '../core/places/place.ts';
import { placeOfClinic } from '../core/remit/place-of-clinic.ts';
import type { PaidClaim, Payment } from '../core/remit/remittance.ts';
import { explainClaim } from '../core/remit/explain-claim.ts';
import { payerTerms } from '../intents/answering/payer-terms.ts';
import { dollars } from '../core/money/cents.ts';
import { sayWriteFault } from './file-fault.ts';
import { localPayers } from './local-payers.ts';
import { open } from './open.ts';
import { tableOut, type TableOut } from './table-out.ts';

export interface RemitOptions {
  readonly out: string;
  readonly locality?: string;
  /** The claims as they were sent. */
  readonly claims?: string;
  readonly why: boolean;
  /** One page for the owner. */
  readonly pdf?: string;
}

/** The exit status: 0 read, 1 a file that cannot be used. */
export async function remit(files: readonly string[], options: RemitOptions): Promise<number> {
  const { out } = options;
  const read = [...files, ...(options.claims === undefined ? [] : [options.claims])];
  const missing = read.find((file) => statSync(file, { throwIfNoEntry: false }) === undefined);
  if (missing !== undefined) return fault(`${missing}: there is no such file.`);
  if (read.some((file) => resolve(file) === resolve(out)))
    return fault('Write to another file than the ones that are read (-o).');
  const { reference, playbook, clock } = open();
  const stated = options.locality === undefined ? undefined : readPlace(options.locality, reference.places);
  if (stated !== undefined && stated.kind !== 'found')
    return fault('--locality: name one place, such as "Dallas TX", 75201, 04412-11 or national.');
  const [payers, today] = [await localPayers(), clock()];
  const termsOf = (payer: string, service: ServiceDate) =>
    payerTerms(payer, { reference, payers, today, service })?.terms;
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
    const facts = { place, placeOfService, date: undefined };
    summary.claims += 1;
    for (const outcome of explainClaim(claim, payment, facts, { reference, book: playbook, termsOf })) {
      const cells = remitCells(claim.claimId, outcome);
      to.row([...cells, ...(options.why ? [outcome.why] : [])]);
      summary.count(outcome, payment.payer);
    }
  };
  const say = (segment: number, problem: string): void => {
    process.stderr.write(`${file}, segment ${segment}: ${problem}.\n`);
  };
  try {
    to.row([...remitColumns, ...(options.why ? ['why'] : [])]);
    let sets = 0;
    if (options.claims !== undefined) {
      file = options.claims;
      const reader = read837({ onClaim: sent.add, onFault: ({ segment, problem }) => say(segment, problem) });
      const broken = await pushFile(file, reader);
      if (broken !== undefined) say(broken.segment, broken.problem);
    }
    for (file of files) {
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
      const broken = await pushFile(file, reader);
      if (broken !== undefined) say(broken.segment, broken.problem);
      sets += reader.counts.sets;
    }
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
    return 0;
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

/** A file to a reader of X12, piece by piece; gives back what ended it early. */
async function pushFile(
  file: string,
  reader: Pick<Tokenizer, 'push' | 'end'>,
): Promise<X12Fault | undefined> {
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    const broken = reader.push(chunk as Buffer);
    if (broken !== undefined) return broken;
  }
  return reader.end();
}

function fault(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}
