/** Rows whose text is sealed with their team's key: sealed as they are written, opened as they are read. */
import type { TeamCipher } from './team-keys.ts';
import type { SealedAt } from './seal.ts';

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

interface SealedText {
  /** The columns with the text, and what stands in them instead. */
  readonly text: Row;
  /** The columns that name the row beside its team; sealed in, so that its text opens in no other row. */
  readonly names: readonly string[];
  /** A column only compared within the team: its keyed hash is kept. */
  readonly marked?: string;
}

export const sealedText = {
  team_setting: { text: { value: '' }, names: ['channel', 'key'] },
  setting_change: { text: { before_value: null, after_value: null }, names: ['channel', 'key', 'at'] },
  thread_question: { text: { question: '' }, names: ['channel', 'thread'] },
  recent_answer: { text: { question: '', headline: '', given: null }, names: ['user_hash', 'answer_id'] },
  payer_profile: { text: { profile: '' }, names: ['id'] },
  own_report: { text: { facts: '', note: null }, names: ['id'], marked: 'cell' },
} as const satisfies Readonly<Record<string, SealedText>>;

export type SealedTextTable = keyof typeof sealedText;

/** The same row with its text sealed. */
export function sealRow<R extends Row & { readonly team: string }>(
  table: SealedTextTable,
  row: R,
  cipher: TeamCipher,
): R & { readonly sealed: string } {
  const { text, marked }: SealedText = sealedText[table];
  const values = Object.keys(text).map((column) => row[column] ?? null);
  const { sealed } = cipher.seal(JSON.stringify(values), placeOf(table, row));
  const mark = marked === undefined ? {} : { [marked]: cipher.mark(String(row[marked])) };
  return { ...row, ...text, ...mark, sealed };
}

/** The same row with its text as it was written; undefined where its key is gone. Older rows are not sealed. */
export function openRow<R extends Row & { readonly team: string; readonly sealed: string | null }>(
  table: SealedTextTable,
  row: R,
  cipher: TeamCipher | undefined,
): R | undefined {
  if (row.sealed === null) return row;
  const { text }: SealedText = sealedText[table];
  const opened = cipher?.open({ sealed: row.sealed, key_id: cipher.ownId }, placeOf(table, row));
  if (opened === undefined) return undefined;
  const values = JSON.parse(opened) as readonly Cell[];
  return { ...row, ...Object.fromEntries(Object.keys(text).map((column, i) => [column, values[i] ?? null])) };
}

const placeOf = (table: SealedTextTable, row: Row & { readonly team: string }): SealedAt => [
  table,
  row.team,
  ...sealedText[table].names.map((column) => String(row[column])),
];
