/** What a text names, before anyone decides what it asks. */
import type { UnitRule } from '../../core/claim/claim-day.ts';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { Modifier } from '../../core/claim/modifier.ts';
import type { Cents } from '../../core/money/cents.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Person, Share } from './people/people.ts';
import type { Facts } from './facts/facts.ts';

export interface ServiceMention {
  code: HcpcsCode;
  minutes?: number;
  /** The assistant's share, inside `minutes`. */
  assistantMinutes?: number;
  /** An assistant gave all of it, told without minutes. */
  assistant?: boolean;
  assistantTitle?: 'PTA' | 'OTA';
  /** Of whoever gave it. */
  discipline?: 'PT' | 'OT' | 'SLP';
  units?: number;
  /** What the clinic charges for it, in cents: for the whole line, or for each of its units. */
  charge?: Cents;
  chargePerUnit?: Cents;
  /** A tech or an aide gave all of it. */
  aide?: true;
  modifiers: Modifier[];
}

/** A word that cannot be read, and what to write instead. */
export interface ReadingFault {
  readonly word: string;
  readonly problem: string;
}

/** Two readings that differ in the answer: asked about, never guessed. Each choice is the whole of what it says. */
export interface Doubt {
  readonly about: 'amount' | 'code' | 'date' | 'place' | 'who' | 'fact';
  readonly ask: string;
  /** The service it is about, where it is about one. */
  readonly index?: number;
  readonly choices: readonly { readonly label: string; readonly apply: (mentions: Mentions) => Mentions }[];
}

/** Minutes or units said before their code. */
export interface Awaiting {
  /** Said to belong to the next code: "38 min of 97110". */
  readonly leads?: boolean;
  readonly minutes?: number;
  readonly units?: number;
  readonly modifiers: readonly Modifier[];
  readonly word: string;
}

/** Filled by the readers one after another; nobody else changes it. */
export interface Mentions {
  services: ServiceMention[];
  awaiting?: Awaiting;
  date?: ServiceDate;
  payer?: string;
  /** Every payer named, in order, each once. */
  payers?: string[];
  /** One of them is the team's own. */
  ownPayer?: true;
  /** The state in a payer's name: the place where none is told. */
  payerState?: string;
  rule?: UnitRule;
  /** A place, as typed. */
  place?: string;
  /** A misspelt place, and the city it was taken for: said in the answer. */
  placeReadAs?: { readonly typed: string; readonly meant: string };
  /** Where it stands in the text. */
  placeSpan?: { from: number; to: number };
  carc?: string;
  /** The reason code was told without its group. */
  groupless?: true;
  rarc?: string;
  /** An assistant delivered all of it, or some. */
  assistant?: boolean;
  time?: string;
  timezone?: string;
  money?: boolean;
  /** What came for it, "64.12". */
  received?: string;
  /** "each": for every code that has none of its own. */
  spread?: { readonly minutes?: number; readonly units?: number };
  /** "kx on everything", said before the codes. */
  spreadModifiers?: Modifier[];
  /** Where the last code ended, and whether it was named in words: its name beside it is no second code. */
  codeEnd?: { readonly at: number; readonly named: boolean };
  /** Where the last modifier ended. */
  modifierEnd?: number;
  /** The first code took minutes said before it; they may have been those of the whole visit. */
  ledByMinutes?: true;
  /** What was stated of the day beside codes, amounts, place and payer. */
  facts: Facts;
  /** Who is named, and the minutes told of each alone. */
  people?: readonly Person[];
  shares?: readonly Share[];
  /** "6 of manual": as few minutes as units. */
  minutesOrUnits?: number;
  /** Therapist and assistant treated at one time: its minutes are the therapist's. */
  together?: true;
  /** Left out of the minutes told: nobody was treated in them. */
  idleMinutes?: number;
  /** The rule card that answers this, whatever codes and amounts stand beside it. */
  card?: string;
  /** Left out because a tech or an aide gave it: the whole of a code, or so many of its minutes. */
  unbillable?: { readonly code: string; readonly minutes?: number }[];
  faults: ReadingFault[];
  doubts: Doubt[];
  /** Words no reader knows, as they stand. */
  strange: { text: string; from: number; to: number }[];
}

export const noMentions = (): Mentions => ({ services: [], facts: {}, faults: [], doubts: [], strange: [] });
