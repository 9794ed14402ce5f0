/** `unitwise doctor`: one line for each thing looked at, and what to do where something is wrong. */
export interface DoctorLine {
  /** fix: it does not work as set. note: it works, with something worth knowing. */
  readonly mark: 'ok' | 'note' | 'fix';
  readonly about: string;
  readonly line: string;
}

export function doctorReport(checks: readonly DoctorLine[]): string {
  const widest = Math.max(...checks.map(({ about }) => about.length));
  const lines = checks.map(({ mark, about, line }) => `${mark.padEnd(4)}  ${about.padEnd(widest)}  ${line}`);
  const broken = checks.filter(({ mark }) => mark === 'fix').length;
  const end =
    broken === 0 ? 'Nothing to fix.' : broken === 1 ? '1 thing to fix.' : `${broken} things to fix.`;
  return [...lines, '', end].join('\n');
}
