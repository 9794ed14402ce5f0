/** What can be done with an answer: its questions as buttons, the rest in one menu, and whether it helped. */
import type { FollowUp, Reply } from '../../core/reply/reply.ts';
import type { SlackBlock, SlackButton, SlackOverflow } from './block-kit.ts';
import { slackLimits } from './block-kit-limits.ts';
import { judgementText, type JudgedAnswer } from './surfaces/judgement.ts';
import { plainText } from './text-object.ts';

export interface Offers {
  /** Done to the question answered; `verb` is the action of its button. */
  readonly menu: readonly { readonly verb: string; readonly label: string }[];
  /** A button of no question: the form that answers more easily than typing. */
  readonly form?: readonly SlackButton[];
  readonly feedback?: JudgedAnswer;
}

export interface Actions {
  readonly rows: readonly SlackBlock[];
  /** Questions for which there was no room. */
  readonly left: number;
}

interface Asked {
  readonly expanded: boolean;
  /** The question answered, serialised. */
  readonly why: string | undefined;
  readonly offers: Offers | undefined;
}

export function answerActions(
  { followUps, details }: Pick<Reply, 'followUps' | 'details'>,
  { expanded, why, offers }: Asked,
): Actions {
  const offersWhy = !expanded && details.length > 0 && why !== undefined;
  const beside = [...(offers?.form ?? []), ...(why === undefined ? [] : menu(offers?.menu ?? [], why))];
  const questions = [
    ...(offersWhy ? button('why', 'Why', why).map((each) => ({ ...each, style: 'primary' as const })) : []),
    ...followUps.flatMap(asked),
  ];
  // A menu may have to be drawn as its buttons.
  const others = Math.max(beside.length, offers?.menu.length ?? 0);
  const shown = questions.slice(0, slackLimits.actions - others);
  const row = [...shown, ...beside];
  return {
    rows: [
      ...(row.length === 0 ? [] : [{ type: 'actions', elements: row } as const]),
      ...(offers?.feedback === undefined ? [] : thumbs(offers.feedback)),
    ],
    left: followUps.length + Number(offersWhy) - shown.length,
  };
}

const asked = ({ label, question, inPlace }: FollowUp, i: number): SlackButton[] =>
  button(`${inPlace === true ? 'instead' : 'ask'}:${i}`, label, question);

/** None where pressing it could not bring the question back whole. */
export function button(actionId: string, label: string, value: string): SlackButton[] {
  const text = plainText(label, slackLimits.buttonText);
  const carried = value !== '' && value.length <= slackLimits.buttonValue && !/\p{Surrogate}/u.test(value);
  return text !== undefined && carried ? [{ type: 'button', action_id: actionId, text, value }] : [];
}

export const menuAction = 'more:';

/** An option holds too little for a question: it stands in the action, or each choice is a button of its own. */
function menu(choices: Offers['menu'], question: string): readonly (SlackButton | SlackOverflow)[] {
  const action_id = `${menuAction}${question}`;
  const options = choices.flatMap(({ verb, label }) => {
    const text = plainText(label, slackLimits.optionText);
    return text === undefined ? [] : [{ text, value: verb }];
  });
  const isCarried = action_id.length <= slackLimits.actionId && !/\p{Surrogate}/u.test(question);
  return options.length > 1 && options.length <= slackLimits.options && isCarried
    ? [{ type: 'overflow', action_id, options }]
    : choices.flatMap(({ verb, label }) => button(verb, label, question));
}

function thumbs(about: JudgedAnswer): SlackBlock[] {
  const thumb = (label: string, helpful: boolean) =>
    button('judge', label, judgementText({ ...about, helpful })).map(({ text, value }) => ({ text, value }));
  const [[positive_button], [negative_button]] = [thumb('Helpful', true), thumb('Not helpful', false)];
  if (positive_button === undefined || negative_button === undefined) return [];
  const element = { type: 'feedback_buttons', action_id: 'judge', positive_button, negative_button } as const;
  return [{ type: 'context_actions', elements: [element] }];
}
