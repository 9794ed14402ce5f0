/** The messages already looked at that say whether they hold a patient's name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Labelled {
  readonly text: string;
  readonly name: boolean;
  readonly source: string;
}

const root = new URL('../../test/', import.meta.url);
const lines = (path: string): readonly unknown[] =>
  readFileSync(new URL(path, root), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

const ofNames: ReadonlySet<string> = new Set(['name', 'initials', 'family']);

export function labelledMessages(): readonly Labelled[] {
  const phi = lines('eval/phi.jsonl') as { text: string; kinds: readonly string[] }[];
  const cases = readdirSync(new URL('intents/privacy/', root))
    .sort()
    .filter((name) => name.endsWith('.cases.json'))
    .flatMap(
      (name) =>
        JSON.parse(readFileSync(new URL(`intents/privacy/${name}`, root), 'utf8')) as {
          message: string;
          kinds: readonly string[];
        }[],
    );
  const seen = readdirSync(new URL('eval/seen/', root))
    .sort()
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => lines(`eval/seen/${name}`) as { text: string }[]);
  const privacy = existsSync(new URL('eval/privacy/', root))
    ? readdirSync(new URL('eval/privacy/', root))
        .sort()
        .flatMap((name) =>
          (lines(`eval/privacy/${name}`) as { text: string; private: boolean; kind: string }[]).map(
            (each) => ({ ...each, source: name }),
          ),
        )
    : [];
  const all = [
    ...phi.map(({ text, kinds }) => ({ text, name: kinds.includes('name'), source: 'phi' })),
    ...cases.map(({ message, kinds }) => ({ text: message, name: kinds.includes('name'), source: 'cases' })),
    ...seen.map(({ text }) => ({ text, name: false, source: 'seen' })),
    // What holds a number of somebody's may hold a name as well: nobody labelled it.
    ...privacy
      .filter(({ private: inside, kind }) => !inside || ofNames.has(kind))
      .map(({ text, private: name, source }) => ({ text, name, source })),
  ];
  return [...new Map(all.map((each) => [each.text, each])).values()];
}
