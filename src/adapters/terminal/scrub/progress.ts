/** How far a scrub is and how long it still takes, on a terminal only. */
export function scrubProgress(out: NodeJS.WriteStream, size: number): (bytes: number) => void {
  const started = performance.now();
  let [done, shown] = [0, 0];
  return (bytes) => {
    done += bytes;
    const now = performance.now();
    if (!out.isTTY || (now - shown < 200 && done < size)) return;
    shown = now;
    const left = ((now - started) / done) * (size - done);
    const share = Math.floor((100 * done) / Math.max(1, size));
    out.write(`\r\u001b[K${share} %, ${Math.ceil(left / 1000)} s left${done >= size ? '\n' : ''}`);
  };
}
