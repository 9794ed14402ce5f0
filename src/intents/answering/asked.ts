/** What an intent needs besides the question: the figures, today, and the defaults of whoever asks. */
import type { ClaimDay, UnitRule } from '../../core/claim/claim-day.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { PayerProfile } from '../../core/payers/profile.ts';
import type { Playbook } from '../../core/playbook/playbook.ts';
import type { Classifier, ReferenceData } from '../../core/ports.ts';
import type { SettingsInForce } from '../../core/team/settings-in-force.ts';
import type { ThreadSoFar } from '../thread/thread-so-far.ts';
import type { Surface } from '../understand/read-message.ts';

export interface Defaults {
  /** The date of service where the question names none; today where this is absent too. */
  readonly date?: ServiceDate;
  /** A place as typed. */
  readonly locality?: string;
  readonly payer?: string;
  readonly rule?: UnitRule;
  readonly discipline?: ClaimDay['discipline'];
  readonly qualifyingParticipant?: boolean;
}

/** The team that asks. Absent on the command line, where nobody has settings. */
export interface TeamView {
  readonly settings: SettingsInForce;
  /** Whether the one who asks may change them. */
  readonly mayChange: boolean;
  /** Whether nobody else sees the answer. */
  readonly alone: boolean;
}

export interface Circumstances {
  readonly reference: ReferenceData;
  readonly playbook: Playbook;
  readonly today: ServiceDate;
  readonly defaults: Defaults;
  /** Where it was typed: a command, a mention, talk in a channel, a direct message. A command where absent. */
  readonly surface?: Surface;
  /** What the thread has spoken of; looked up only where the message may take it up. */
  readonly previous?: () => Promise<ThreadSoFar | undefined>;
  readonly team?: TeamView;
  /** The team's own payer profiles: its secret, in no other team's answer. */
  readonly payers?: readonly PayerProfile[];
}

/** Of a message somebody typed: its intent is the model's to read where its form does not decide. */
export interface TypedCircumstances extends Circumstances {
  readonly classifier: Classifier;
}
