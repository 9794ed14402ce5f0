/** `unitwise parse --ndjson`: one message a line in, its intent and slots out. Stores nothing. */
import * as z from 'zod';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Classifier } from '../../core/ports.ts';
import { isTooLong, tooLong } from '../../intents/language/longest-message.ts';
import { parseMessage, unread } from '../../intents/understand/parse-message.ts';
import { answerNdjson, idOf, type NdjsonLine } from './ndjson.ts';

interface ParsingLines {
  readonly input: NodeJS.ReadableStream;
  readonly print: (line: string) => Promise<void>;
  readonly today: ServiceDate;
  readonly classifier: Classifier;
}

const request = z.object({
  text: z.string(),
  surface: z.enum(['slash', 'mention', 'channel', 'dm']).default('dm'),
});

export const parseLines = ({ input, print, today, classifier }: ParsingLines): Promise<void> =>
  answerNdjson({
    ...{ input, print },
    answer: async (line) => {
      const read = request.safeParse(line.json);
      if (!read.success) return refused(line, unreadable);
      const { text, surface } = read.data;
      const parsed = { id: idOf(line), ...(await parseMessage(text, { surface, today, classifier })) };
      return isTooLong(text) ? { ...parsed, line: line.number, error: `${tooLong}.` } : parsed;
    },
    failed: (line) => refused(line, 'This line met a fault of ours; please report it.'),
  });

/** The answer keeps its place, so that lines in and lines out stay side by side. */
const refused = (line: NdjsonLine, error: string): object => ({
  ...{ id: idOf(line), ...unread, line: line.number, error },
});

const unreadable = 'Write each line as {"id":"1","text":"97110 38min","surface":"dm"}.';
