/** What a chat adds under an answer: another place, and whether it helped. */
import { feedbackReasons, feedbackWords } from '../../core/team/feedback.ts';
import type { ActionSet, CardAction, CardElement, Container, Refresh } from './adaptive-card.ts';
import { teamsLimits, teamsShares } from './adaptive-card-limits.ts';
import { byteSize } from './byte-size.ts';
import { execute } from './card-actions.ts';

export interface Extras {
  readonly answerId: string;
  readonly intent: string;
  /** The question answered, serialised. */
  readonly question: string;
  /** Whether another place would change the answer. */
  readonly place: boolean;
  /** Asked: why not. Given: thanked for. */
  readonly feedback?: 'asked' | 'given';
}

const placeId = 'place-form';

export interface DrawnExtras {
  readonly actions: readonly CardAction[];
  /** Hidden until "Change place". */
  readonly form: readonly Container[];
}

/** Nothing where the question is too long to be carried so often. */
export function drawExtras(extras: Extras | undefined): DrawnExtras {
  if (extras === undefined) return none;
  const place = extras.place && extras.feedback !== 'asked';
  const actions = [...(place ? [changePlace] : []), ...feedbackActions(extras)];
  const form = place ? [placeForm(extras.question)] : [];
  return byteSize([actions, form]) <= teamsShares.extras ? { actions, form } : none;
}

const none: DrawnExtras = { actions: [], form: [] };

/** Beside the other buttons where Teams draws so many, else in a row of their own. */
export function joinActions(
  actions: readonly CardAction[],
  { actions: added, form }: DrawnExtras,
): { readonly actions: readonly CardAction[]; readonly body: readonly CardElement[] } {
  if (actions.length + added.length <= teamsLimits.actions)
    return { actions: [...actions, ...added], body: form };
  const row: ActionSet = { type: 'ActionSet', actions: added };
  return { actions, body: [row, ...form] };
}

const changePlace = {
  type: 'Action.ToggleVisibility',
  title: 'Change place',
  targetElements: [placeId],
} as const;

const placeForm = (question: string): Container => ({
  type: 'Container',
  id: placeId,
  isVisible: false,
  items: [
    {
      type: 'Input.Text',
      id: 'place',
      label: 'Clinic ZIP, city and state, or locality',
      placeholder: 'Dallas TX',
      maxLength: teamsShares.place,
    },
    { type: 'ActionSet', actions: [execute('place', 'Answer for this place', { question })] },
  ],
});

function feedbackActions({ answerId, intent, question, feedback }: Extras): CardAction[] {
  const about = { answerId, intent, question };
  if (feedback === 'given') return [];
  if (feedback === 'asked')
    return feedbackReasons.map((reason) =>
      execute('helpful', feedbackWords[reason], { ...about, helpful: false, reason }),
    );
  return [
    execute('helpful', 'Helpful', { ...about, helpful: true }),
    execute('helpful', 'Not helpful', { ...about, helpful: false }),
  ];
}

/** Asks for the viewers' own view, in which the working unfolds without the server. */
export const refreshFor = (viewers: readonly string[], { question, answerId }: Extras): Refresh => ({
  action: { type: 'Action.Execute', title: 'Refresh', verb: 'refresh', data: { question, answerId } },
  userIds: viewers.slice(0, teamsLimits.refreshedUsers),
});
