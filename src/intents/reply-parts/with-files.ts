/** A reply with where its files can be opened; where none can, who can make them. */
import { code, plain, type Reply } from '../../core/reply/reply.ts';
import type { Answer } from '../answer.ts';
import { fileLabel, type AnswerFile } from '../answering/answer-file.ts';
import type { Surface } from '../understand/read-message.ts';

/** Undefined where nobody who reads this could reach it. */
export type FileAddress = (file: AnswerFile) => string | undefined;

export function withFiles(reply: Reply, files: readonly AnswerFile[], addressOf: FileAddress): Reply {
  const links = files.flatMap((file) => {
    const url = addressOf(file);
    return url === undefined ? [] : [{ label: fileLabel(file), url }];
  });
  if (links.length > 0) return { ...reply, links };
  return files.some(({ kind }) => kind === 'toolkit') ? { ...reply, tip: makeIt } : reply;
}

/** Where only one person sees the answer, a file cannot stand under it. */
export const withFilesToCome = ({ reply, filesBeside }: Answer, surface: Surface): Reply =>
  filesBeside === true || surface !== 'slash'
    ? reply
    : { ...reply, tip: [plain('I send you the files in our direct messages.')] };

/** A letter needs no such word: its button shows it. */
const makeIt = [
  plain('This server has no address of its own to open files at (PUBLIC_URL). Whoever runs it makes them: '),
  code('unitwise toolkit -o booklet.pdf --csv tables'),
];
