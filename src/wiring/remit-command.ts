/** `unitwise remit FILE.835... -o OUT.csv`: what came against what was expected, on this machine alone. */
import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { read835 } from '../adapters/claim-files/read-835.ts';
import { remitCells, remitColumns } from '../adapters/terminal/remit/remit-cells.ts';
import { remitSummary } from '../adapters/terminal/remit/remit-summary.ts';
import { sayRemit } from '../adapters/terminal/remit/say-remit.ts';
import { safeCell } from '../core/words/safe-cell.ts';
import { readPlace } from '../core/places/read-place.ts';
import type { Place } from '../core/places/place.ts';
import { placeOfClinic } from '../core/remit/place-of-clinic.ts';
import type { PaidClaim, Payment } from '../core/remit/remittance.ts';
import { explainClaim } from '../core/remit/explain-claim.ts';
import { dollars } from '../core/money/cents.ts';
import { sayWriteFault } from './file-fault.ts';
import { open } from './open.ts';
import { writeWhole } from './write-whole.ts';

export interface RemitOptions {
  readonly out: string;
  readonly locality?: string;
}

/** The exit status: 0 read, 1 a file that cannot be used. */
export async function remit(files: readonly string[], options: RemitOptions): Promise<number> {
  const { out } = options;
  const missing = files.find((file) => statSync(file, { throwIfNoEntry: false }) === undefined);
  if (missing !== undefined) return fault(`${missing}: there is no such file.`);
  if (files.some((file) => resolve(file) === resolve(out)))
    return fault('Write to another file than the ones that are read (-o).');
  const { reference, playbook } = open();
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
  let file = '';
  let written;
  try {
    written = writeWhole(out);
  } catch (error) {
    return fault(sayWriteFault(error, out));
  }
  const to = written;
  const onClaim = (claim: PaidClaim, payment: Payment): void => {
    const place = placeOf(payment);
    const facts = { place, placeOfService: claim.placeOfService, date: undefined };
    summary.claims += 1;
    for (const outcome of explainClaim(claim, payment, facts, { reference, book: playbook })) {
      to.line(remitCells(claim.claimId, outcome).map(safeCell).join(','));
      summary.count(outcome, payment.payer);
    }
  };
  const say = (segment: number, problem: string): void => {
    process.stderr.write(`${file}, segment ${segment}: ${problem}.\n`);
  };
  try {
    to.line(remitColumns.join(','));
    let sets = 0;
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
      let broken;
      for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
        broken = reader.push(chunk as Buffer);
        if (broken !== undefined) break;
      }
      broken ??= reader.end();
      if (broken !== undefined) say(broken.segment, broken.problem);
      sets += reader.counts.sets;
    }
    if (sets === 0) return fault('No remittance (835) could be read, so nothing was written.');
    to.commit();
    process.stdout.write(`${sayRemit(summary)}\n`);
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
    if (syscall === 'read' || path === file)
      return fault(`${file} cannot be read: name a file you may read.`);
    return fault(sayWriteFault(error, out));
  } finally {
    to.close();
  }
}

function fault(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}
