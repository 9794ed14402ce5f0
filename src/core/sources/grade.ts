/** How far an answer can be trusted: the worst of its doubts, each with what would lift it. */
export type Grade = 'high' | 'medium' | 'low';

export interface Doubt {
  readonly grade: 'medium' | 'low';
  readonly reason: string;
  /** What to tell or load next; absent where nothing the asker can do would help. */
  readonly raisedBy?: string;
}

export interface Confidence {
  readonly grade: Grade;
  readonly reasons: readonly string[];
  readonly raisedBy: readonly string[];
  /** Used, said, and no reason for the grade: ordinary defaults, believed parameters. */
  readonly named?: readonly string[];
}

export function gradeOf(doubts: readonly Doubt[], named: readonly string[]): Confidence {
  const low = doubts.some(({ grade }) => grade === 'low');
  const worstFirst = [...doubts].sort((a, b) => Number(b.grade === 'low') - Number(a.grade === 'low'));
  return {
    grade: low ? 'low' : doubts.length > 0 ? 'medium' : 'high',
    reasons: [...new Set(worstFirst.map(({ reason }) => reason))],
    raisedBy: [...new Set(worstFirst.flatMap(({ raisedBy }) => raisedBy ?? []))],
    named,
  };
}
