/** The codes a team asks about, most asked first: what its digest and its news of figures speak of. */
import type { HcpcsCode } from '../core/claim/hcpcs-code.ts';
import type { TeamKey } from '../core/team/team-key.ts';
import type { TeamState } from '../core/team/team-state.ts';
import { parseQuestion, type Question } from '../intents/question.ts';

const [days, mostAnswers, mostCodes] = [60, 300, 12] as const;

/** Empty where nothing was asked within 60 days, or it cannot be read. */
export async function teamCodes(state: TeamState, team: TeamKey, now: number): Promise<readonly HcpcsCode[]> {
  const read = await state.recent.ofTeam({ team, since: now - days * 86_400_000, limit: mostAnswers });
  if (read.kind === 'unavailable') return [];
  const counts = new Map<string, number>();
  for (const { question } of read.value) {
    const asked = parseQuestion(question);
    if (asked === undefined) continue;
    for (const code of codesAsked(asked)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostCodes)
    .map(([code]) => code as HcpcsCode);
}

/** Each once. */
export const codesAsked = (asked: Question): readonly string[] => [
  ...new Set([
    ...('services' in asked ? (asked.services ?? []).map(({ code }) => code) : []),
    ...('codes' in asked ? (asked.codes ?? []) : []),
    ...('code' in asked && asked.code !== undefined ? [asked.code] : []),
  ]),
];
