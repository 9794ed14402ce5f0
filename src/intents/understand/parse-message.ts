/** A message as `unitwise parse` reports it: screened first, then the intent and the slots. Reads no tables. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Classifier } from '../../core/ports.ts';
import { classify } from './classify.ts';
import type { Intent } from '../intent.ts';
import { isTooLong } from '../language/longest-message.ts';
import { readText } from '../language/reading/reading.ts';
import { screenMessage } from '../privacy/screen.ts';
import { readMessage, type Surface } from './read-message.ts';
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
  return { intent, confidence, slots: slotsOf(read.mentions, intent), phi: false, phiKinds: [] };
}
