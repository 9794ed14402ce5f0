/** Helpful or not, by answer id: what the maintainers look at first, without any text. */
import type { Read, Saved } from './outcome.ts';
import type { TeamKey } from './team-key.ts';

export const feedbackReasons = ['wrong-figure', 'wrong-question', 'unclear', 'missing', 'too-long'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** As a person is asked to choose. */
export const feedbackWords: Readonly<Record<FeedbackReason, string>> = {
  'wrong-figure': 'A figure is wrong',
  'wrong-question': 'Not what I asked',
  unclear: 'Hard to follow',
  missing: 'Something is missing',
  'too-long': 'Too long',
};

export interface Feedback {
  readonly team: TeamKey;
  /** The platform's id; kept as a keyed hash. One judgement a person and answer, the last one. */
  readonly user: string;
  readonly answerId: string;
  readonly intent: string;
  readonly helpful: boolean;
  readonly reason?: FeedbackReason | undefined;
  readonly dataVersion: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface JudgedAnswer {
  readonly answerId: string;
  readonly intent: string;
  readonly dataVersion: string;
  readonly helpful: number;
  readonly notHelpful: number;
  readonly reasons: Readonly<Partial<Record<FeedbackReason, number>>>;
}

/** Of one kind of question, over all its answers. */
export type JudgedKind = Omit<JudgedAnswer, 'answerId' | 'dataVersion'>;

/** A message whose judgement names only the message: any process may hear of it. */
export interface PostedAnswer {
  readonly team: TeamKey;
  /** Kept as a hash. */
  readonly message: string;
  readonly answerId: string;
  readonly intent: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface FeedbackStore {
  readonly posted: (answer: PostedAnswer) => Promise<Saved>;
  /** Which answer that message is, where it is one. */
  readonly postedAs: (
    message: Pick<PostedAnswer, 'team' | 'message'>,
  ) => Promise<Read<Pick<PostedAnswer, 'answerId' | 'intent'> | undefined>>;
  /** Every judgement of that time is counted. Most often not helpful first. */
  readonly kinds: (ask: {
    readonly since: number;
    readonly team: TeamKey;
    /** Epoch milliseconds, itself no part of it. */
    readonly until: number;
  }) => Promise<Read<readonly JudgedKind[]>>;
  readonly give: (feedback: Feedback) => Promise<Saved>;
  /** Most often not helpful first, over all teams. */
  readonly worst: (ask: {
    readonly since: number;
    readonly limit: number;
  }) => Promise<Read<readonly JudgedAnswer[]>>;
}
