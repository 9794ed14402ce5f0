/** Lines to standard output. */

/** Whoever reads us may stop early ("| head"): then there is nothing left to do. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Waits where the reader of standard output is slower than we are. */
export async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
