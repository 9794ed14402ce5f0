/** Reason and remark codes in our words, and what the group before a reason code says of who owes. */
import type { ActKind } from './playbook.ts';

export interface ReasonBook {
  readonly groups: readonly ReasonGroup[];
  readonly families: readonly { readonly id: string; readonly act: ActKind; readonly do: string }[];
  readonly codes: readonly ReasonCode[];
  readonly verifyAt: string;
}

export interface ReasonGroup {
  /** "CO". */
  readonly group: string;
  readonly owes: string;
  readonly says: string;
}

export interface ReasonCode {
  /** Without its group: "97", "B20". */
  readonly code: string;
  readonly means: string;
  readonly family: string;
  /** What must be said beside it, lest it be taken for something else. */
  readonly beside?: string | undefined;
}

export interface RemarkBook {
  readonly verifyAt: string;
  readonly remarks: readonly RemarkCode[];
}

export interface RemarkCode {
  readonly code: string;
  readonly act: ActKind;
  readonly means: string;
  readonly do: string;
}

/** What the books say of "CO-97" and "N362"; each part undefined where it is not held or was not told. */
export interface CodesTold {
  readonly reason: (ReasonCode & { readonly act: ActKind; readonly do: string }) | undefined;
  readonly group: ReasonGroup | undefined;
  readonly remark: RemarkCode | undefined;
}

export function codesTold(
  carc: string | undefined,
  rarc: string | undefined,
  { reasons, remarks }: { readonly reasons: ReasonBook; readonly remarks: RemarkBook },
): CodesTold {
  const [letters, number] = carc?.split('-') ?? [];
  const code = reasons.codes.find((each) => each.code === number);
  const family = reasons.families.find(({ id }) => id === code?.family);
  return {
    reason: code && family && { ...code, act: family.act, do: family.do },
    group: reasons.groups.find(({ group }) => group === letters),
    remark: remarks.remarks.find((each) => each.code === rarc),
  };
}
