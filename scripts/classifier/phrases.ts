/** Every training phrase with its intent, as the classifier will see it: placeholders in place of codes and numbers. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import { maskText } from '../../src/intents/language/mask-text.ts';
import { readMessage } from '../../src/intents/read-message.ts';

export interface Phrase {
  readonly intent: string;
  readonly text: string;
  readonly masked: string;
}

const folder = new URL('../../src/intents/', import.meta.url);
const today = '2026-11-23' as ServiceDate;

export function readPhrases(): readonly Phrase[] {
  return readdirSync(folder)
    .sort()
    .map((name) => new URL(`${name}/phrases.json`, folder))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const lists = JSON.parse(readFileSync(file, 'utf8')) as Record<string, readonly string[]>;
      return Object.entries(lists).flatMap(([intent, texts]) =>
        texts.map((text) => ({ intent, text, masked: maskText(readMessage(text, 'dm', today)) })),
      );
    });
}
