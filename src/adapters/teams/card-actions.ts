/** The buttons under a card. */
import { cleanText } from '../../core/reply/clean-text.ts';
import { cutText } from '../../core/reply/cut-text.ts';
import type { FollowUp } from '../../core/reply/reply.ts';
import type { ActionSet, CardAction, CardData, ExecuteAction, ToggleAction, Verb } from './adaptive-card.ts';
import { teamsLimits, teamsShares } from './adaptive-card-limits.ts';
import { byteSize } from './byte-size.ts';

/** What holds the working. */
export const workingId = 'details';

/** Shows and hides the working without asking the server: one row for each state, where the answer ends. */
export function toggleRows(open: boolean): readonly ActionSet[] {
  const targetElements = [workingId, 'why', 'less'];
  const row = (id: string, toggle: ToggleAction, visible: boolean): ActionSet => ({
    ...{ type: 'ActionSet', id, ...(visible ? {} : { isVisible: false as const }) },
    actions: [toggle],
  });
  const type = 'Action.ToggleVisibility';
  return [
    row('why', { type, title: 'Why', style: 'positive', targetElements }, !open),
    row('less', { type, title: 'Less', targetElements }, open),
  ];
}

const titleOf = (label: string): string => cutText(cleanText(label).trim(), teamsShares.actionTitle);

/** Clients without Action.Execute bring back only the data: it names the verb, save for a question, which is usual. */
export function execute(verb: Verb, label: string, data: CardData): ExecuteAction {
  const title = titleOf(label);
  const submitted = verb === 'ask' ? data : { ...data, verb };
  return {
    ...{ type: 'Action.Execute', title, verb, data },
    fallback: { type: 'Action.Submit', title, data: submitted },
  };
}

/** A question asked when pressed. */
export const ask = (verb: 'ask' | 'why', { label, question }: FollowUp): ExecuteAction =>
  execute(verb, label, { question });

/** As many as the card can carry, `first` before the follow-ups; beyond what Teams draws in rows, behind the dots. */
export function fitActions(
  first: readonly CardAction[],
  followUps: readonly FollowUp[],
): readonly CardAction[] {
  const asked = followUps.map((followUp) => ask('ask', followUp)).filter(({ title }) => title !== '');
  const kept = [...first];
  let left = teamsShares.actions - byteSize(first);
  for (const action of asked) {
    if (kept.length === teamsShares.choices) break;
    const shown = kept.length < teamsLimits.actions ? action : { ...action, mode: 'secondary' as const };
    const size = byteSize(shown);
    if (size > left || action.data['question'] === '') continue;
    left -= size;
    kept.push(shown);
  }
  return kept;
}
