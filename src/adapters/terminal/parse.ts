/** `unitwise parse --ndjson`: one message a line in, its intent and slots out, in order. Stores nothing. */
import * as z from 'zod';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Classifier } from '../../core/ports.ts';
import { parseMessage, type ParsedMessage } from '../../intents/parse-message.ts';
import { idOf, ndjsonLines } from './ndjson-lines.ts';

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

export async function parseLines({ input, print, today, classifier }: ParsingLines): Promise<void> {
  for await (const json of ndjsonLines(input)) {
    const read = request.safeParse(json);
    const { text = '', surface = 'dm' as const } = read.success ? read.data : {};
    const parsed = await parseMessage(text, { surface, today, classifier });
    await print(
      JSON.stringify({ id: idOf(json), ...parsed, ...(read.success ? {} : unreadable) } satisfies Printed),
    );
  }
}

interface Printed extends ParsedMessage {
  readonly id: unknown;
  readonly error?: string;
}

/** The answer keeps its place, so that lines in and lines out stay side by side. */
const unreadable = { error: 'Write each line as {"id":"1","text":"97110 38min","surface":"dm"}.' };
