/** What an intent needs besides the question: the figures, today, and the defaults of whoever asks. */
import type { ServiceDate } from '../core/claim/service-date.ts';
import type { Classifier, ReferenceData } from '../core/ports.ts';
import type { Question } from './question.ts';
import type { Surface } from './read-message.ts';

export interface Defaults {
  /** The date of service where the question names none; today where this is absent too. */
  readonly date?: ServiceDate;
  /** A place as typed. */
  readonly locality?: string;
  readonly payer?: string;
}

export interface Circumstances {
  readonly reference: ReferenceData;
  readonly today: ServiceDate;
  readonly defaults: Defaults;
  /** Where it was typed: a command, a mention, talk in a channel, a direct message. A command where absent. */
  readonly surface?: Surface;
  /** Asked only where no rule decides; without it such messages are `none`. */
  readonly classifier?: Classifier;
  /** The last question of the thread. */
  readonly previous?: Question;
}
