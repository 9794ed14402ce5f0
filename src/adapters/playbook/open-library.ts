/** The library of rule cards over data/knowledge, read and checked once; a faulty file throws. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Card, CardSource, Library } from '../../core/knowledge/card.ts';
import type { Basis } from '../../core/sources/citation.ts';
import { sourcesFile, topicFile, wordsFile, type CardWritten, type Sources } from './card-shape.ts';
import { indexCards } from './index-cards.ts';

const ofNoTopic = new Set(['sources.json', 'words.json']);

export function openLibrary(folder: string): Library {
  const { sources } = read(folder, 'sources.json', sourcesFile);
  const cards = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !ofNoTopic.has(name))
    .sort()
    .flatMap((name) => read(folder, name, topicFile).cards)
    .map((card) => cardOf(card, sources));
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    cards,
    card: (id) => byId.get(id),
    find: indexCards(cards, read(folder, 'words.json', wordsFile)),
  };
}

function cardOf(written: CardWritten, sources: Sources): Card {
  return {
    ...written,
    words: written.words ?? [],
    coverage: written.coverage ?? false,
    declined: written.declined ?? false,
    chart: written.chart ?? null,
    myths: written.myths ?? [],
    answers: written.answers.map(({ basis, ...answer }) => ({
      ...answer,
      sources: answer.sources.map(({ source, at }) => sourceOf(sources, basis, source, at)),
    })),
  };
}

function sourceOf(
  sources: Sources,
  basis: 'file' | 'published' | 'believed',
  id: string,
  at: string,
): CardSource {
  const held = new Map(Object.entries(sources)).get(id);
  if (held === undefined) throw new Error(`data/knowledge/sources.json holds no ${id}`);
  const { name, url, read: how } = held;
  const known: Basis =
    basis === 'believed'
      ? { basis, verifyAt: `${name} ${at}`.trim() }
      : { basis, citation: { source: name, locator: at } };
  return { basis: known, url, read: how };
}

function read<T>(folder: string, name: string, shape: z.ZodType<T>): T {
  const checked = shape.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`data/knowledge/${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}
