/** A clinic's claims (837P) and remittances (835) of so many service lines, written piece by piece; the cause of each line is given back. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { clinicYear, type MadeClaim } from '../claims/clinic-year.ts';
import { text835 } from '../claims/write-835.ts';
import { segmentsOf837 } from '../claims/write-837.ts';

const claimsOfPayment = 2_000;

export function writeRemittance(
  files: { readonly remittance: string; readonly claims: string },
  serviceLines: number,
): readonly string[] {
  const truth: string[] = [];
  const [remitted, sent] = [openSync(files.remittance, 'w'), openSync(files.claims, 'w')];
  let batch: MadeClaim[] = [];
  let lines = 0;
  const flush = (): void => {
    writeSync(remitted, text835({ claims: batch.map((each) => each.remitted) }, '~'));
    writeSync(sent, [...segmentsOf837(batch)].map((segment) => `${segment}~`).join(''));
    batch = [];
  };
  for (const made of clinicYear(serviceLines)) {
    batch.push(made);
    truth.push(...made.truth);
    lines += made.sent.length;
    if (batch.length === claimsOfPayment) flush();
    if (lines >= serviceLines) break;
  }
  flush();
  closeSync(remitted);
  closeSync(sent);
  return truth;
}
