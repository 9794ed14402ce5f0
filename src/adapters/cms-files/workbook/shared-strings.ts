/** The texts a workbook keeps once and points to from its cells; phonetic notes left out. */
import type { Readable } from 'node:stream';
import { readXml } from './read-xml.ts';

/** Characters; CMS's largest workbook has a few millions. */
const mostText = 1 << 27;
const mostStrings = 4_000_000;

export async function sharedStrings(part: Readable | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let current = '';
  let inText = false;
  let phonetic = false;
  let length = 0;
  await readXml(part, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text: (text) => {
      if (!inText) return;
      current += text;
      length += text.length;
      if (length > mostText) throw new Error(tooMuch);
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      if (name === 'si' && strings.push(current) > mostStrings) throw new Error(tooMuch);
      inText = false;
    },
  });
  return strings;
}

const tooMuch = 'more text in a workbook than any table holds';
