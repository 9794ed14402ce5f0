/** `unitwise ask`: how an answer is printed. The drawings of the chat platforms are passed in by the wiring. */
import { localityKey } from '../../core/places/place.ts';
import { toPlainText } from '../../core/reply/to-plain-text.ts';
import { plainForm } from '../../core/review/plain-form.ts';
import type { Answer } from '../../intents/answer.ts';
import type { ToolkitFile } from '../../intents/toolkit/toolkit-file.ts';

export type Format = 'text' | 'json' | 'slack' | 'teams';

export interface Drawings {
  readonly slack: (answer: Answer) => object;
  readonly teams: (answer: Answer) => object;
}

export interface Printing {
  readonly format: Format;
  /** With the working, in the text format. */
  readonly why?: boolean;
}

export function printAnswer(answer: Answer, { format, why = false }: Printing, draw: Drawings): string {
  switch (format) {
    case 'text':
      return [
        toPlainText(answer.reply, { expanded: why || answer.expanded === true }),
        ...toSave(answer),
      ].join('\n');
    case 'json':
      return JSON.stringify(answerJson(answer), null, 2);
    case 'slack':
      return JSON.stringify(draw.slack(answer), null, 2);
    case 'teams':
      return JSON.stringify(draw.teams(answer), null, 2);
  }
}

/** A terminal opens no file; the command that writes it is named. */
const toSave = ({ files = [] }: Answer): readonly string[] =>
  files.flatMap((file) => (file.kind === 'toolkit' ? [`To save it: ${saving(file)}`] : []));

function saving({ place, date, codes }: ToolkitFile): string {
  const where = place.kind === 'locality' ? ` --locality ${localityKey(place)}` : '';
  return `unitwise toolkit --date ${date}${where} --codes ${codes.join(',')} -o booklet.pdf --csv tables`;
}

function answerJson({ kind, intent, answerId, date, day, choices, reply }: Answer): object {
  const text = toPlainText(reply, { expanded: false });
  return { kind, intent, answerId, date, text, day: day && plainForm(day), choices, reply };
}
