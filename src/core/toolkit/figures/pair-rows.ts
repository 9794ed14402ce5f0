/** Every pair among the codes that the NCCI table in force bundles, those whose edit ended, and those it cannot say. */
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import type { ServiceDate } from '../../claim/service-date.ts';
import { judgePairOn } from '../../edits/judge-pair-on.ts';
import type { PairEdit } from '../../edits/pair-edit.ts';
import { pairTablesOf } from '../../reference/tables-used.ts';
import type { ReleaseInForce } from '../../sources/release.ts';
import type { ToolkitRequest } from '../request.ts';

export interface Pairs {
  /** Each of the tables that speak of one of them, newest first. */
  readonly tables: readonly ReleaseInForce[];
  /** In order of column 1, then column 2. */
  readonly edits: readonly PairEdit[];
  readonly ended: readonly { readonly edit: PairEdit; readonly lastDay: ServiceDate }[];
  /** Codes the excerpt loaded says nothing of beside one another. */
  readonly unheld: readonly HcpcsCode[];
}

/** Undefined where no table had begun by the date. */
export function pairsOf({ codes, inForce }: Pick<ToolkitRequest, 'codes' | 'inForce'>): Pairs | undefined {
  const judged = codes.flatMap((a, i) =>
    codes.slice(i + 1).map((b) => ({ beside: [a, b], ...judgePairOn(a, b, inForce) })),
  );
  if (judged.every(({ table }) => table === undefined)) return undefined;
  const edits = judged.flatMap(({ verdict }) => (verdict.kind === 'edit' ? [verdict.edit] : []));
  const ended = judged.flatMap(({ verdict }) =>
    verdict.kind === 'ended' ? [{ edit: verdict.edit, lastDay: verdict.lastDay }] : [],
  );
  const unheld = judged.flatMap(({ verdict, beside }) => (verdict.kind === 'not-held' ? beside : []));
  return {
    tables: pairTablesOf(codes, inForce),
    edits: [...edits].sort(byColumns),
    ended: [...ended].sort((a, b) => byColumns(a.edit, b.edit)),
    unheld: [...new Set(unheld)],
  };
}

const byColumns = (a: PairEdit, b: PairEdit): number =>
  a.column1 === b.column1 ? order(a.column2, b.column2) : order(a.column1, b.column1);

const order = (a: string, b: string): number => (a < b ? -1 : 1);

/** Whether a modifier may open it, in plain words. */
export const opensInWords = ({ indicator }: Pick<PairEdit, 'indicator'>): string =>
  indicator === '0'
    ? 'no modifier opens it'
    : 'a modifier (XU, XE, XS, XP or 59) opens it if the services were truly separate';
