/** The files of an answer as the person asking gets them: at an address, as themselves, or made by whoever runs the server. */
import type { Answer } from '../intents/answer.ts';
import type { AnswerFile } from '../intents/answering/answer-file.ts';
import { withFiles, withFilesToCome } from '../intents/reply-parts/with-files.ts';
import type { Asker } from './team-assistant.ts';

export interface FileWays {
  /** Where a file an answer promises can be opened, as a whole address; undefined where that person cannot. */
  readonly fileAt?: (file: AnswerFile, asker: Asker) => string | undefined;
  /** Whether files come to that person as themselves, and need no address. */
  readonly filesCome?: (asker: Asker) => boolean;
}

export function withItsFiles(answer: Answer, asker: Asker, { fileAt, filesCome }: FileWays): Answer {
  if (answer.files === undefined || fileAt === undefined) return answer;
  const reply =
    filesCome?.(asker) === true
      ? withFilesToCome(answer, asker.surface)
      : withFiles(answer.reply, answer.files, (file) => fileAt(file, asker));
  return { ...answer, reply };
}
