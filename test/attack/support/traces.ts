/** Whether something typed is left anywhere: in what the program printed, and in every file of its folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under it that holds one of the words, in whatever case, as text of one or two bytes a letter. */
export function filesWith(folder: string, words: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      const texts = [bytes.toString('latin1'), bytes.toString('utf16le')].map((text) => text.toLowerCase());
      return words
        .filter((word) => texts.some((text) => text.includes(word.toLowerCase())))
        .map((word) => `${name}: ${word}`);
    });
}

export const traces = (
  program: { readonly home: string; readonly output: () => string },
  words: readonly string[],
): readonly string[] => [
  ...words
    .filter((word) => program.output().toLowerCase().includes(word.toLowerCase()))
    .map((word) => `output: ${word}`),
  ...filesWith(program.home, words),
];
