/** The header of a claims file: which cell holds what. Names are read without case or surrounding blanks. */
export interface ClaimColumns {
  readonly claimId: number | undefined;
  readonly date: number;
  readonly code: number;
  readonly minutes: number | undefined;
  readonly units: number | undefined;
  readonly modifiers: number | undefined;
  readonly assistantMinutes: number | undefined;
  readonly locality: number | undefined;
  readonly payer: number | undefined;
  readonly charge: number | undefined;
}

export type HeaderRead =
  | { readonly kind: 'columns'; readonly columns: ClaimColumns; readonly added: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: string };

const names =
  'claim_id, date_of_service, code, minutes or units, modifiers, assistant_minutes, locality, payer, charge';

export function readHeader(header: readonly string[]): HeaderRead {
  const at = (name: string): number | undefined => {
    const found = header.findIndex((cell) => cell.trim().toLowerCase() === name);
    return found < 0 ? undefined : found;
  };
  const [date, code, minutes, units] = ['date_of_service', 'code', 'minutes', 'units'].map(at);
  if (date === undefined || code === undefined || (minutes === undefined && units === undefined)) {
    return { kind: 'problem', problem: `the first line must name the columns ${names}` };
  }
  const columns = {
    ...{ date, code, minutes, units, claimId: at('claim_id'), modifiers: at('modifiers') },
    ...{ assistantMinutes: at('assistant_minutes'), locality: at('locality'), payer: at('payer') },
    charge: at('charge'),
  };
  return {
    kind: 'columns',
    columns,
    added: [
      ...[units === undefined ? 'units' : 'units_reviewed', 'allowed', 'medicare_paid', 'bill_as'],
      ...['findings', 'citations', 'marks'],
    ],
  };
}
