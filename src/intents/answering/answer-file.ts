/** What comes with an answer as a file: all it takes to make it, nothing of it made yet. */
import type { LetterFile } from '../denial-help/letter-file.ts';
import type { TableFile, ToolkitFile } from '../toolkit/toolkit-file.ts';

export type AnswerFile = ToolkitFile | TableFile | LetterFile;

export type MadeFile =
  | {
      readonly kind: 'made';
      readonly type: string;
      readonly content: Uint8Array;
      /** Shown by a browser, or saved at once. */
      readonly opens: 'inline' | 'attachment';
    }
  /** There is no such letter any more. */
  | { readonly kind: 'gone' }
  /** Too many booklets wait to be drawn. */
  | { readonly kind: 'busy' };

export type MakeFile = (file: AnswerFile) => Promise<MadeFile>;

/** What its link says. */
export function fileLabel(file: AnswerFile): string {
  switch (file.kind) {
    case 'toolkit':
      return 'Open the booklet';
    case 'table':
      return `${file.table.charAt(0).toUpperCase()}${file.table.slice(1)} (csv)`;
    case 'letter':
      return 'Letter (txt)';
    default:
      return file satisfies never;
  }
}
