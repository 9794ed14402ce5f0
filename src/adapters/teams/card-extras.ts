/** What a chat adds under an answer: another place, and whether it helped. */
import { feedbackReasons, feedbackWords } from '../../core/team/feedback.ts';
import { placeForm } from '../chat/forms.ts';
import type { ActionSet, CardAction, CardElement, Container, Refresh } from './adaptive-card.ts';
import { teamsLimits, teamsShares } from './adaptive-card-limits.ts';
import { byteSize } from './byte-size.ts';
import { execute } from './card-actions.ts';
import { inputOf } from './form-card.ts';

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
  /** Stands in the row while that is short. */
  readonly place: readonly CardAction[];
  /** Done seldom: behind the dots at the end of the row. */
  readonly menu: readonly CardAction[];
  /** Asked for now. */
  readonly row: readonly CardAction[];
  /** Hidden until "Change place". */
  readonly form: readonly Container[];
}

/** Nothing where the question is too long to be carried so often. */
export function drawExtras(extras: Extras | undefined): DrawnExtras {
  if (extras === undefined) return none;
  const takesPlace = extras.place && extras.feedback !== 'asked';
  const place = takesPlace ? [changePlace] : [];
  const menu = thumbs(extras);
  const row = reasonsOf(extras);
  const form = takesPlace ? [placeInForm(extras.question)] : [];
  return byteSize([menu, row, form]) <= teamsShares.extras ? { place, menu, row, form } : none;
}

const none: DrawnExtras = { place: [], menu: [], row: [], form: [] };

/** Actions that leave one row room for another on a phone. */
const shortRow = 2;

export function joinActions(
  actions: readonly CardAction[],
  { place, menu, row, form }: DrawnExtras,
): { readonly actions: readonly CardAction[]; readonly body: readonly CardElement[] } {
  const asked: readonly ActionSet[] = row.length === 0 ? [] : [{ type: 'ActionSet', actions: row }];
  const isShort = actions.length <= shortRow;
  const seldom = [...(isShort ? [] : place), ...menu].map((action) => ({
    ...action,
    mode: 'secondary' as const,
  }));
  return { actions: [...actions, ...(isShort ? place : []), ...seldom], body: [...asked, ...form] };
}

const changePlace = {
  type: 'Action.ToggleVisibility',
  title: placeForm.title,
  targetElements: [placeId],
} as const;

/** Its choices would weigh on every card: what is no list is typed. */
const placeInForm = (question: string): Container => ({
  type: 'Container',
  id: placeId,
  isVisible: false,
  items: [
    ...placeForm.fields.map((field) => inputOf({ ...field, kind: 'text' })),
    { type: 'ActionSet', actions: [execute('place', placeForm.submit, { question })] },
  ],
});

const aboutOf = ({ answerId, intent, question }: Extras) => ({ answerId, intent, question });

function thumbs(extras: Extras): CardAction[] {
  if (extras.feedback !== undefined) return [];
  const about = aboutOf(extras);
  return [
    execute('helpful', 'Helpful', { ...about, helpful: true }),
    execute('helpful', 'Not helpful', { ...about, helpful: false }),
  ];
}

const reasonsOf = (extras: Extras): CardAction[] =>
  extras.feedback === 'asked'
    ? feedbackReasons.map((reason) =>
        execute('helpful', feedbackWords[reason], { ...aboutOf(extras), helpful: false, reason }),
      )
    : [];

/** Asks for the viewers' own view, in which the working unfolds without the server. */
export const refreshFor = (viewers: readonly string[], { question, answerId }: Extras): Refresh => ({
  action: { type: 'Action.Execute', title: 'Refresh', verb: 'refresh', data: { question, answerId } },
  userIds: viewers.slice(0, teamsLimits.refreshedUsers),
});
