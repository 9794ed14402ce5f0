/** The yardstick of the scrub: every row parsed into cells and written again, nothing else done. */
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { textRecords } from '../../src/adapters/cms-files/records/text-records.ts';
import { safeCell } from '../../src/adapters/terminal/scrub/safe-cell.ts';

const [, , from = '', to = ''] = process.argv;
const out = openSync(to, 'w');
let lines: string[] = [];
const flush = (): void => {
  writeSync(out, `${lines.join('\n')}\n`);
  lines = [];
};
const records = textRecords((cells) => {
  if (lines.push(cells.map(safeCell).join(',')) === 1000) flush();
  return true;
});
for await (const chunk of createReadStream(from, { highWaterMark: 1 << 18 })) records.push(chunk as Buffer);
records.end();
flush();
closeSync(out);
