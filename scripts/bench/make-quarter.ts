/** A quarter of pair edits of CMS's size and shape from a fixed seed: two and a half million rows, made up. */
import { closeSync, openSync, writeSync } from 'node:fs';

const columns1 = 12_800;
const rowsEach = 199;

/** `share`: how much of a whole quarter; for tests that need a large file, not the largest. */
export function writeQuarter(file: string, share = 1): void {
  const out = openSync(file, 'w');
  writeSync(out, 'col1,col2,prior_1996,effective,deletion,modifier_indicator,rationale\n');
  let state = 20_260_302;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  for (let i = 0; i < columns1 * share; i += 1) {
    const column1 = String(10_000 + i * 7);
    const lines: string[] = [];
    let column2 = 10_000 + random(300);
    for (let j = 0; j < rowsEach; j += 1) {
      column2 += 1 + random(400);
      const ended =
        random(3) === 0 ? `${2000 + random(24)}${['0331', '0630', '0930', '1231'][random(4)] ?? ''}` : '';
      lines.push(
        `${column1},${String((column2 % 90_000) + 10_000)},,,${ended},${random(10) === 0 ? 9 : random(2)},Misuse of Column Two code with Column One code`,
      );
    }
    writeSync(out, `${lines.join('\n')}\n`);
  }
  closeSync(out);
}
