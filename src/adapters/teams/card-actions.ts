/** The buttons under a card. */
import { cleanText } from '../../core/reply/clean-text.ts';
import { cutText } from '../../core/reply/cut-text.ts';
import type { FollowUp } from '../../core/reply/reply.ts';
import type { ExecuteAction, ToggleAction } from './adaptive-card.ts';
import { teamsLimits, teamsShares } from './adaptive-card-limits.ts';
import { byteSize } from './byte-size.ts';

/** Shows and hides the working, without asking the server. */
export const toggleWhy: ToggleAction = {
  type: 'Action.ToggleVisibility',
  title: 'Why',
  targetElements: ['details'],
};

/** A question asked when pressed. */
export function ask(verb: ExecuteAction['verb'], { label, question }: FollowUp): ExecuteAction {
  const title = cutText(cleanText(label).trim(), teamsShares.actionTitle);
  const data = { question };
  return { type: 'Action.Execute', title, verb, data, fallback: { type: 'Action.Submit', title, data } };
}

/** As many as Teams draws and the card can carry; `first` before the follow-ups. */
export function fitActions<First>(
  first: readonly First[],
  followUps: readonly FollowUp[],
): readonly (First | ExecuteAction)[] {
  const asked = followUps.map((followUp) => ask('ask', followUp)).filter(({ title }) => title !== '');
  const kept: (First | ExecuteAction)[] = [...first];
  let left = teamsShares.actions - byteSize(first);
  for (const action of asked) {
    if (kept.length === teamsLimits.actions) break;
    const size = byteSize(action);
    if (size > left || action.data.question === '') continue;
    left -= size;
    kept.push(action);
  }
  return kept;
}
