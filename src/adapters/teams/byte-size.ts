import { cutText } from '../../core/reply/cut-text.ts';

/** Bytes of UTF-8 that a value takes as JSON. */
export const byteSize = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), 'utf8');

/** Without the quotes around it. */
export const textSize = (text: string): number => byteSize(text) - '""'.length;

/** Cut where it must be. Nearly every text fits, and measuring a whole one is a thousandth of measuring its letters. */
export const cutToBytes = (text: string, limit: number): string =>
  textSize(text) <= limit ? text : cutText(text, limit, textSize);
