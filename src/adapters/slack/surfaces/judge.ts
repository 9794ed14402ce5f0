/** "Helpful" or not, and why not: kept by answer id and reason, without any text. */
import { feedbackReasons, type FeedbackReason } from '../../../core/team/feedback.ts';
import { drawLine } from '../draw-answer.ts';
import type { ButtonPressed } from '../receive/incoming.ts';
import { button } from '../to-block-kit.ts';
import { readJudgement } from './judgement.ts';
import { answerAlone, sayAlone, tooOld } from './press.ts';
import { askerOf, type Turn } from './turn.ts';

const reasons: Readonly<Record<FeedbackReason, string>> = {
  'wrong-figure': 'A figure is wrong',
  'wrong-question': 'Not what I asked',
  unclear: 'Hard to follow',
  missing: 'Something is missing',
  'too-long': 'Too long',
};

export async function judge(pressed: ButtonPressed, turn: Turn): Promise<void> {
  const about = readJudgement(pressed.value);
  if (about === undefined) return answerAlone(pressed, turn, tooOld);
  const reason = feedbackReasons.find((each) => pressed.action === `reason:${each}`);
  const helpful = pressed.action === 'helpful';
  const channel = pressed.in.kind === 'message' ? pressed.in.channel : pressed.user;
  const asker = askerOf(turn, { channel, surface: 'slash' });
  const judgement = { ...about, helpful, ...(reason === undefined ? {} : { reason }) };
  const saved = await turn.assistant.judge(judgement, asker);
  if (saved.kind !== 'saved')
    return answerAlone(pressed, turn, 'That could not be kept just now; thank you all the same.');
  if (helpful || reason !== undefined)
    return answerAlone(pressed, turn, 'Thank you, that is kept without your name or your words.');
  const asking = drawLine('Thank you. What was wrong with it?');
  const elements = feedbackReasons.flatMap((each) => button(`reason:${each}`, reasons[each], pressed.value));
  await sayAlone(pressed, turn, { ...asking, blocks: [...asking.blocks, { type: 'actions', elements }] });
}
