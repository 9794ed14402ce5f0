/** A part of a workbook, read as it streams by: elements opened, text inside, elements closed. Names lose prefixes. */
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import type { Readable } from 'node:stream';

export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** Asked after each piece: true once enough was read. */
  readonly enough?: () => boolean;
}

/** The parser holds a tag or text until it ends; in bytes. */
const longestPiece = 4_000_000;

/** Throws on XML that is none; entities other than XML's own five are not expanded. */
export async function readXml(part: Readable, events: XmlEvents): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let sinceEvent = 0;
  parser.on('opentag', ({ name, attributes }) => {
    sinceEvent = 0;
    events.open(bare(name), attributes);
  });
  parser.on('text', (text) => events.text?.(text));
  parser.on('closetag', ({ name }) => events.close?.(bare(name)));
  const decoder = new StringDecoder('utf8');
  try {
    for await (const chunk of part as AsyncIterable<Buffer>) {
      sinceEvent += chunk.length;
      if (sinceEvent > longestPiece) throw new Error('a piece of XML longer than any of a table');
      parser.write(decoder.write(chunk));
      if (events.enough?.() === true) return;
    }
    parser.close();
  } finally {
    part.destroy();
  }
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
