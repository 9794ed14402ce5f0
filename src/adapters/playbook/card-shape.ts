/** The shape of data/knowledge: sources.json, words.json, and one file a topic. */
import * as z from 'zod';
import { parseServiceDate } from '../../core/claim/service-date.ts';

const text = z.string().min(1);
const texts = z.array(text);
const id = z.string().regex(/^[a-z0-9-]{2,50}$/);
const day = z.string().refine((written) => parseServiceDate(written) !== undefined, 'is no date');

export const sourcesFile = z.strictObject({
  title: text,
  sources: z.record(
    id,
    z.strictObject({
      ...{ name: text, url: z.url().nullable(), read: z.enum(['original', 'quoted', 'memory']) },
      /** The day it was read again, and the copy or the page quoting it where its own address gave nothing. */
      ...{ on: day.optional(), readAt: z.url().optional() },
    }),
  ),
});

/** Each list holds words that mean the same; the first stands for all of them. `ignored` tell nothing apart. */
export const wordsFile = z.strictObject({ title: text, same: z.array(text), ignored: texts });

const answer = z.strictObject({
  ...{ from: day, to: day.nullable(), text: text.max(220), more: z.string().max(420) },
  /** Believed where no source of it was read: said so, with where to verify. */
  basis: z.enum(['file', 'published', 'believed']),
  /** Of what is believed: where a source was looked for, and when. */
  searched: text.optional(),
  sources: z.array(z.strictObject({ source: id, at: z.string() })).min(1),
});

const card = z.strictObject({
  ...{ id, title: text.max(75), questions: texts.min(3), words: texts.optional(), applies: text },
  ...{ coverage: z.literal(true).optional(), declined: z.literal(true).optional() },
  chart: z.enum(['unit-ladder', 'assistant', 'modifiers', 'relative-values', 'fees']).optional(),
  answers: z.array(answer).min(1),
  myths: z.array(z.strictObject({ questions: texts.min(1), text: text.max(220) })).optional(),
  next: z.array(id).max(3),
});

export const topicFile = z.strictObject({ topic: text, cards: z.array(card).min(1) });

export type CardWritten = z.infer<typeof card>;
export type Sources = z.infer<typeof sourcesFile>['sources'];
