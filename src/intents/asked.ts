/** What an intent needs besides the question: the figures, today, and the defaults of whoever asks. */
import type { ServiceDate } from '../core/claim/service-date.ts';
import type { ReferenceData } from '../core/ports.ts';

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
}
