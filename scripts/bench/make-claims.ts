/**
 * A year of made-up therapy claims from a fixed seed: realistic mixes of codes, minutes and units, two clinics,
 * some assistants, some slips. No person stands behind any of it.
 *   npx tsx scripts/bench/make-claims.ts OUT.csv [service lines]
 */
import { closeSync, openSync, writeSync } from 'node:fs';

export function writeClaims(file: string, serviceLines: number): void {
  const out = openSync(file, 'w');
  let state = 20_260_302;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const codes = ['97110', '97110', '97110', '97140', '97140', '97112', '97530', '97530', '97116', '97535'];
  const extras = ['G0283', '97010', '97035', '97150', '97161', '97164', '97750', '97129'];
  const usual = [8, 10, 15, 15, 15, 16, 20, 23, 25, 30, 30, 38];
  const charges: Readonly<Record<string, string>> = {
    '97110': '180.00',
    '97140': '160.00',
    '97161': '250.00',
  };
  let buffer =
    'claim_id,date_of_service,code,minutes,units,modifiers,assistant_minutes,locality,payer,charge\n';
  let lines = 0;
  for (let claim = 1; lines < serviceLines; claim += 1) {
    const month = 1 + random(12);
    const date = `2026-${String(month).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
    const place = pick(['04412-11', '75201', 'Dallas TX', '04412-99']);
    const assisted = random(6) === 0;
    const byUnits = random(3) === 0;
    const codesOfDay = new Set(Array.from({ length: 1 + random(4) }, () => pick(codes)));
    if (random(4) === 0) codesOfDay.add(pick(extras));
    for (const code of codesOfDay) {
      if (lines === serviceLines) break;
      const minutes = random(8) > 0 ? pick(usual) : 5 + random(41);
      const modifiers =
        random(50) === 0 ? '' : `GP${assisted && byUnits ? ' CQ' : ''}${random(40) === 0 ? ' KX' : ''}`;
      const share = assisted && !byUnits ? minutes : '';
      const measured = byUnits ? `,${1 + random(2)}` : `${minutes},`;
      buffer += `C${String(claim)},${date},${code},${measured},${modifiers},${share},${place},medicare,${charges[code] ?? ''}\n`;
      lines += 1;
    }
    if (buffer.length > 1 << 18) {
      writeSync(out, buffer);
      buffer = '';
    }
  }
  writeSync(out, buffer);
  closeSync(out);
}

const [, script = '', target, count] = process.argv;
if (script.endsWith('make-claims.ts') && target !== undefined)
  writeClaims(target, Number(count ?? 1_000_000));
