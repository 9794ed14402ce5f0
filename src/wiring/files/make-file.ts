/** The file an answer promised, from the figures and the letters of now. Text takes a moment; a booklet is drawn apart. */
import { letterText } from '../../core/playbook/letter-text.ts';
import { composeBooklet } from '../../core/toolkit/compose-booklet.ts';
import type { Circumstances } from '../../intents/answering/asked.ts';
import type { AnswerFile, MadeFile } from '../../intents/answering/answer-file.ts';
import { toolkitRequest } from '../../intents/toolkit/toolkit-request.ts';
import { printToolkit } from '../draw-toolkit.ts';
import type { DrawingPool } from '../drawing/drawing-pool.ts';

export async function makeFile(
  file: AnswerFile,
  held: Pick<Circumstances, 'reference' | 'playbook'>,
  draw: DrawingPool['draw'],
): Promise<MadeFile> {
  switch (file.kind) {
    case 'toolkit': {
      const { date } = file;
      const drawn = await draw({
        kind: 'booklet',
        booklet: composeBooklet(toolkitRequest(file, held)),
        date,
      });
      return drawn.kind === 'busy'
        ? drawn
        : { kind: 'made', type: 'application/pdf', content: drawn.content, opens: 'inline' };
    }
    case 'table': {
      const table = printToolkit(file, held).find(({ name }) => name === `${file.table}.csv`);
      return asText('text/csv', table?.text);
    }
    case 'letter': {
      const letter = held.playbook.denials.letters.find(({ id }) => id === file.letter);
      return asText('text/plain', letter && letterText(letter, file.carc));
    }
    default:
      return file satisfies never;
  }
}

const asText = (type: string, text: string | undefined): MadeFile =>
  text === undefined
    ? { kind: 'gone' }
    : {
        kind: 'made',
        type: `${type}; charset=utf-8`,
        content: new TextEncoder().encode(text),
        opens: 'attachment',
      };
