/** The header of a claims file: which cell holds what. */
import words from '../../../../data/words/claim-columns.json' with { type: 'json' };
import { mapOf } from '../../../core/map-of.ts';
import { columnKey, spelledKey } from './column-key.ts';

/** What a column can hold; each but the modifiers stands once. */
export const columnKinds = [
  ...(['claimId', 'date', 'code', 'minutes', 'units', 'assistantMinutes'] as const),
  ...(['locality', 'payer', 'charge', 'placeOfService'] as const),
] as const;
export type ColumnKind = (typeof columnKinds)[number];

export type ClaimColumns = Readonly<Record<Exclude<ColumnKind, 'date' | 'code'>, number | undefined>> & {
  readonly date: number;
  readonly code: number;
  readonly modifiers: readonly number[];
  /** Positions of columns that speak of the patient. */
  readonly patient: readonly number[];
};

/** The contract's own names, as they are asked for and printed. */
export const contractNames: Readonly<Record<ColumnKind | 'modifiers', string>> = {
  ...{ claimId: 'claim_id', date: 'date_of_service', code: 'code', minutes: 'minutes', units: 'units' },
  ...{ modifiers: 'modifiers', assistantMinutes: 'assistant_minutes', locality: 'locality', payer: 'payer' },
  ...{ charge: 'charge', placeOfService: 'place_of_service' },
};

export type HeaderRead =
  | { readonly kind: 'columns'; readonly columns: ClaimColumns; readonly added: readonly string[] }
  | { readonly kind: 'none'; readonly found: readonly string[] };

/** Column names a person gave, by the contract's names. */
export type ColumnMap = ReadonlyMap<string, string>;

export interface HeaderHints {
  /** An export whose names are tried first. */
  readonly from?: string;
  readonly map?: ColumnMap;
}

export function readHeader(header: readonly string[], hints: HeaderHints = {}): HeaderRead {
  const keys = header.map(columnKey);
  if (unheld(keys, hints).length > 0) return { kind: 'none', found: [] };
  // What a person gave to one kind is guessed for no other.
  const given = new Set([...(hints.map?.values() ?? [])].map(columnKey));
  const open = keys.map((key) => (given.has(key) ? '' : key));
  const spelled = header.map((name, at) => (open[at] === '' ? '' : spelledKey(name)));
  const of = (kind: ColumnKind | 'modifiers'): number | undefined => {
    const own = hints.map?.get(contractNames[kind]);
    if (own !== undefined) return found(keys.indexOf(columnKey(own)));
    const names = namesOf(kind, hints.from);
    return firstOf(names, open) ?? firstOf(names, spelled);
  };
  const [date, code, minutes, units] = [of('date'), of('code'), of('minutes'), of('units')];
  if (date === undefined || code === undefined || (minutes === undefined && units === undefined))
    return {
      kind: 'none',
      found: columnKinds.filter((kind) => of(kind) !== undefined).map((kind) => contractNames[kind]),
    };
  const columns: ClaimColumns = {
    ...{
      date,
      code,
      minutes,
      units,
      claimId: of('claimId'),
      modifiers: modifiersIn(spelled, of('modifiers')),
    },
    ...{ assistantMinutes: of('assistantMinutes'), locality: of('locality'), payer: of('payer') },
    ...{ charge: of('charge'), placeOfService: of('placeOfService'), patient: [] },
  };
  const used = new Set([...columnKinds.map((kind) => columns[kind]), ...columns.modifiers]);
  const patient = keys.flatMap((key, at) =>
    (isPatients(key) || isPatients(spelled[at] ?? '')) && !used.has(at) ? [at] : [],
  );
  return {
    kind: 'columns',
    columns: { ...columns, patient },
    added: [
      ...[units === undefined ? 'units' : 'units_reviewed', 'allowed', 'medicare_paid', 'bill_as'],
      ...['findings', 'citations', 'marks'],
    ],
  };
}

/** Names a person gave that a row has no column of. */
export function unheld(keys: readonly string[], { map }: HeaderHints): readonly string[] {
  return [...(map?.values() ?? [])].filter((name) => !keys.includes(columnKey(name)));
}

const found = (at: number): number | undefined => (at < 0 ? undefined : at);

/** Where the first of the names stands that the header has. */
function firstOf(names: readonly string[], keys: readonly string[]): number | undefined {
  for (const name of names) {
    const at = found(keys.indexOf(name));
    if (at !== undefined) return at;
  }
  return undefined;
}

const general = mapOf<readonly string[]>(words.columns);
const exports = mapOf<Readonly<Record<string, unknown>>>(words.exports);
const patientNames = new Set(words.patient);

function namesOf(kind: ColumnKind | 'modifiers', from: string | undefined): readonly string[] {
  const own = from === undefined ? undefined : mapOf<unknown>(exports.get(from) ?? {}).get(kind);
  return [...(Array.isArray(own) ? (own as readonly string[]) : []), ...(general.get(kind) ?? [])];
}

/** "Mod 1" to "Mod 4", after a column that holds all of them. */
function modifiersIn(keys: readonly string[], whole: number | undefined): readonly number[] {
  const series = keys.flatMap((key, at) => {
    const [, name] = /^([a-z]+)[1-5]$/.exec(key) ?? [];
    return name !== undefined && words.modifierSeries.includes(name) ? [at] : [];
  });
  return whole === undefined || series.includes(whole) ? series : [whole, ...series];
}

const isPatients = (key: string): boolean =>
  patientNames.has(key) ||
  /^(?:patient|subscriber|insured|guarantor|member)/.test(key) ||
  /(?:address|phone|email|dob|birth|birthdate|ssn|notes?|comments?)$/.test(key);
