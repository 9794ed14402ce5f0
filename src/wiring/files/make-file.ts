/** The file an answer promised, from the figures and the letters of now. */
import { letterText } from '../../core/playbook/letter-text.ts';
import type { Circumstances } from '../../intents/asked.ts';
import type { AnswerFile } from '../../intents/answer-file.ts';
import { drawToolkit, printToolkit } from '../draw-toolkit.ts';

export interface MadeFile {
  readonly type: string;
  readonly content: Uint8Array;
  /** Shown by a browser, or saved at once. */
  readonly opens: 'inline' | 'attachment';
}

/** Undefined where there is no such letter any more. */
export async function makeFile(
  file: AnswerFile,
  held: Pick<Circumstances, 'reference' | 'playbook'>,
): Promise<MadeFile | undefined> {
  switch (file.kind) {
    case 'toolkit':
      return { type: 'application/pdf', content: await drawToolkit(file, held), opens: 'inline' };
    case 'table': {
      const table = printToolkit(file, held).find(({ name }) => name === `${file.table}.csv`);
      return table && { type: 'text/csv; charset=utf-8', content: utf8(table.text), opens: 'attachment' };
    }
    case 'letter': {
      const letter = held.playbook.denials.letters.find(({ id }) => id === file.letter);
      const type = 'text/plain; charset=utf-8';
      return letter && { type, content: utf8(letterText(letter, file.carc)), opens: 'attachment' };
    }
    default:
      return file satisfies never;
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
