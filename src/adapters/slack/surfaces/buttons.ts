/** Every button by its action: what it carries is asked again, so an old or altered one can do no harm. */
import type { Answer } from '../../../intents/answer.ts';
import { parseQuestion } from '../../../intents/question.ts';
import { earlierButton, tooOldButton } from '../../chat/words.ts';
import type { ButtonPressed } from '../receive/incoming.ts';
import { openForm } from './form.ts';
import { setFromHome } from './home.ts';
import { isJudgement, judge } from './judge.ts';
import { answerModal, openModal, updateModal } from './modal.ts';
import { openPlace } from './place.ts';
import { openPayer } from './payer-form.ts';
import { answerAlone, askPressed, filesFollow, follow, isStale, redraw, replace } from './press.ts';
import { openReport } from './report-form.ts';
import { share } from './share.ts';
import type { Turn } from './turn.ts';

export async function answerPressed(pressed: ButtonPressed, turn: Turn): Promise<void> {
  const [action = ''] = pressed.action.split(':', 1);
  if (isStale(pressed, turn.now()) && !lasts(pressed)) return answerAlone(pressed, turn, tooOldButton);
  switch (action) {
    case 'why':
    case 'less':
      return unfold(pressed, turn, action === 'why');
    case 'ask':
    case 'again':
      return askFurther(pressed, turn, follow);
    case 'instead':
      return askFurther(pressed, turn, replace);
    case 'set':
      return setFromHome(pressed, turn);
    case 'place':
      return openPlace(pressed, turn);
    case 'share':
      return share(pressed, turn);
    case 'judge':
    case 'helpful':
    case 'unhelpful':
    case 'reason':
      return judge(pressed, turn);
    case 'report':
      await openReport(pressed.trigger, turn);
      return;
    case 'payer':
      await openPayer(pressed, turn);
      return;
    case 'form':
      await openForm(pressed.trigger, turn);
      return;
    default:
      turn.observe.refused({ platform: 'slack', reason: 'unknown-action' });
      return answerAlone(pressed, turn, earlierButton);
  }
}

/** Stopping a digest, withdrawing a report, a judgement: no figure of theirs can have changed. */
const lasting: ReadonlySet<string> = new Set(['digest_subscribe', 'digest_unsubscribe', 'denial_report']);
const lasts = ({ action, value }: ButtonPressed): boolean =>
  isJudgement(action) || lasting.has(parseQuestion(value)?.intent ?? '');

async function unfold(pressed: ButtonPressed, turn: Turn, expanded: boolean): Promise<void> {
  const answer = await askPressed(pressed.value, pressed, turn);
  if (pressed.in.kind !== 'message') return showInWindow(pressed, turn, answer, expanded);
  if (answer.kind !== 'answer') return answerAlone(pressed, turn, answer.reply.headline);
  await redraw(pressed, turn, answer, { expanded });
}

async function askFurther(pressed: ButtonPressed, turn: Turn, show: typeof follow): Promise<void> {
  const answer = await askPressed(pressed.value, pressed, turn);
  if (pressed.in.kind !== 'message') {
    await showInWindow(pressed, turn, answer);
    return filesFollow(pressed, turn, answer);
  }
  await show(pressed, turn, answer);
}

/** In the window it was pressed in, or in a new one. */
async function showInWindow(
  { in: where, trigger }: ButtonPressed,
  turn: Turn,
  answer: Answer,
  expanded?: boolean,
): Promise<void> {
  const view = answerModal(turn, answer, expanded);
  await (where.kind === 'modal' ? updateModal(turn, where.view, view) : openModal(turn, trigger, view));
}
