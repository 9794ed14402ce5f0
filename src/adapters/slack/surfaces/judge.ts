/** Helpful or not, and why not: kept by answer id and reason, without any text. Nothing is added below the answer. */
import { feedbackReasons, type FeedbackReason } from '../../../core/team/feedback.ts';
import { reasonForm } from '../../chat/forms.ts';
import { earlierButton, notKept, thanks } from '../../chat/words.ts';
import { names } from '../manifest.ts';
import type { ButtonPressed, ViewSubmitted } from '../receive/incoming.ts';
import { judgementText, readJudgement } from './judgement.ts';
import { fieldErrors, formModal, openModal } from './modal.ts';
import { answerAlone } from './press.ts';
import { askerOf, type Turn } from './turn.ts';

const verbs: ReadonlySet<string> = new Set(['judge', 'helpful', 'unhelpful', 'reason']);
export const isJudgement = (action: string): boolean => verbs.has(action.split(':', 1)[0] ?? '');

export async function judge(pressed: ButtonPressed, turn: Turn): Promise<void> {
  const about = readJudgement(pressed.value);
  if (about === undefined) return answerAlone(pressed, turn, earlierButton);
  const reason = feedbackReasons.find((each) => pressed.action === `reason:${each}`);
  const helpful = pressed.action === 'judge' ? about.helpful === true : pressed.action === 'helpful';
  const channel = pressed.in.kind === 'message' ? pressed.in.channel : pressed.user;
  const saved = await keep(turn, channel, { ...about, helpful, reason });
  if (!saved) return answerAlone(pressed, turn, notKept);
  if (!helpful && reason === undefined) {
    const view = formModal(reasonForm, names.reason, judgementText({ ...about, helpful }));
    await openModal(turn, pressed.trigger, view);
  } else if (pressed.action !== 'judge') {
    // Slack itself draws a thumb as pressed, and a plain button not.
    await answerAlone(pressed, turn, thanks);
  }
}

export async function reasonGiven({ metadata, fields, user }: ViewSubmitted, turn: Turn): Promise<void> {
  const about = readJudgement(metadata);
  const reason = feedbackReasons.find((each) => each === fields['reason']);
  if (about === undefined || reason === undefined) return turn.ack(fieldErrors({ reason: earlierButton }));
  const saved = await keep(turn, user, { ...about, helpful: false, reason });
  return saved ? turn.ack() : turn.ack(fieldErrors({ reason: notKept }));
}

interface Judged {
  readonly answerId: string;
  readonly intent: string;
  readonly helpful: boolean;
  readonly reason: FeedbackReason | undefined;
}

async function keep(turn: Turn, channel: string, { reason, ...judged }: Judged): Promise<boolean> {
  const asker = askerOf(turn, { channel, surface: 'slash' });
  const said = { ...judged, ...(reason === undefined ? {} : { reason }) };
  return (await turn.assistant.judge(said, asker)).kind === 'saved';
}
