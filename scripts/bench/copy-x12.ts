/** The yardstick of remit: every element of both files made into text and written again, nothing else done. */
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { tokenizer } from '../../src/adapters/claim-files/x12/tokenizer.ts';

const [, , to = '', ...files] = process.argv;
const out = openSync(to, 'w');
let lines: string[] = [];
const flush = (): void => {
  writeSync(out, `${lines.join('~\n')}~\n`);
  lines = [];
};
for (const file of files) {
  const tokens = tokenizer((segment) => {
    const elements = [segment.id];
    for (let at = 1; at <= segment.count(); at += 1) elements.push(segment.text(at));
    if (lines.push(elements.join('*')) === 1000) flush();
  });
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) tokens.push(chunk as Buffer);
  tokens.end();
}
flush();
closeSync(out);
