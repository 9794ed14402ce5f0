/**
 * Whole lines as text: UTF-8 where their bytes are that, else latin-1, judged line by line, since CMS's files are
 * latin-1 and a person's copy of one may not be.
 */
import { isAscii, isUtf8 } from 'node:buffer';

export function decodeText(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (isUtf8(bytes)) return bytes.toString('utf8');
  return bytes
    .toString('latin1')
    .split('\n')
    .map((line) => {
      const own = Buffer.from(line, 'latin1');
      return isUtf8(own) ? own.toString('utf8') : line;
    })
    .join('\n');
}
