/** What every message comes to. `kind` is the contract's; the reply says the same in words. */
import type { ReviewedDay } from '../core/review/review-day.ts';
import type { FollowUp, Reply } from '../core/reply/reply.ts';
import type { Drawing } from '../core/pictures/drawing.ts';
import type { AnswerFile } from './answering/answer-file.ts';
import type { Effect } from './effect.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';

export interface Answer {
  /**
   * answer: answered. question: one thing is asked back, `choices` are its buttons. invalid: unreadable input,
   * one sentence says what is wrong and shows a right example.
   */
  readonly kind: 'answer' | 'question' | 'declined' | 'silent' | 'private' | 'invalid';
  readonly intent: string;
  readonly answerId: string | null;
  readonly date: ServiceDate;
  readonly day: ReviewedDay | null;
  readonly choices: readonly FollowUp[];
  readonly reply: Reply;
  /** The question this answers, serialised, so that its working can be asked for; null where none was read. */
  readonly question: string | null;
  /** What its thread has spoken of with it, serialised, where that is more than the question. */
  readonly thread?: string;
  /** Shown with its whole working at once: it was asked for. */
  readonly expanded?: true;
  /** Kinds of private information seen, where `kind` is private; never their values. */
  readonly privateKinds?: readonly string[];
  /** Shown above the reply where a picture can be. */
  readonly picture?: Drawing;
  /** What is missing is easier filled into a form than typed. */
  readonly form?: 'report' | 'payer';
  /** Carried out before the reply is shown; without a team's state there is none. */
  readonly effect?: Effect;
  /** Come with the reply: each made when it is opened, from the figures of then. */
  readonly files?: readonly AnswerFile[];
  /** They stand beside the answer and are not what was asked for. */
  readonly filesBeside?: true;
}
