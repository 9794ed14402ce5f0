/** How far an import is: one moving line on a terminal, one line a file in a log. */
export function importProgress(out: NodeJS.WriteStream): (file: string, rows: number, done: boolean) => void {
  const started = new Map<string, number>();
  return (file, rows, done) => {
    const from = started.get(file) ?? performance.now();
    started.set(file, from);
    const seconds = Math.max(0.001, (performance.now() - from) / 1000);
    const speed = `${Math.round(rows / seconds).toLocaleString('en-US')} rows/s`;
    const line = `${file}: ${rows.toLocaleString('en-US')} rows`;
    if (out.isTTY) out.write(`\r\u001b[K${line}, ${speed}${done ? '\n' : ''}`);
    else if (done) out.write(`${line}\n`);
  };
}
