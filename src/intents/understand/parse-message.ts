/** A message as `unitwise parse` reports it: screened first, then the intent and the slots. Reads no tables. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Classifier } from '../../core/ports.ts';
import { classify } from './classify.ts';
import type { Intent } from '../intent.ts';
import { isTooLong } from '../language/longest-message.ts';
import { yearsNamed } from '../language/facts/years-named.ts';
import { readText } from '../language/reading/reading.ts';
import { screenMessage } from '../privacy/screen.ts';
import { readMessage, type MessageRead, type Surface } from './read-message.ts';
import { slotsOf, type Slots } from './slots.ts';

export interface ParsedMessage {
  readonly intent: Intent;
  readonly confidence: number;
  readonly slots: Slots;
  readonly phi: boolean;
  readonly phiKinds: readonly string[];
}

export interface Parsing {
  readonly surface: Surface;
  readonly today: ServiceDate;
  readonly classifier: Classifier;
}

/** Of a message that was not read at all. */
export const unread: ParsedMessage = { intent: 'none', confidence: 1, slots: {}, phi: false, phiKinds: [] };

/** Of a message too long to be read, the beginning is screened all the same, so that its report tells of a patient. */
const longestScreened = 10_000;

export async function parseMessage(
  text: string,
  { surface, today, classifier }: Parsing,
): Promise<ParsedMessage> {
  const { kinds: phiKinds, reading } = screenMessage(readText(text.slice(0, longestScreened)));
  if (phiKinds.length > 0) return { intent: 'none', confidence: 1, slots: {}, phi: true, phiKinds };
  if (isTooLong(text)) return unread;
  const read = readMessage(reading, surface, today);
  const { intent, confidence } = await classify(read, classifier);
  return {
    intent,
    confidence,
    slots: slotsOf(read.mentions, intent, yearsSaid(read, today)),
    phi: false,
    phiKinds: [],
  };
}

/** A year of its own: a day's date has one already, and "today" is a day. */
const yearsSaid = ({ text, mentions: { date } }: MessageRead, today: ServiceDate): readonly number[] =>
  date === undefined || date.slice(4) === today.slice(4)
    ? yearsNamed(text.replace(/\b(?:now|today|currently)\b/gi, ''), today)
    : [];
