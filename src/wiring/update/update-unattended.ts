/** `data update` as a process beside a server: it reports to the server what it found, and ends with it. */
import { setPriority } from 'node:os';
import { updateData, type UpdateOptions } from './update-command.ts';

/** Behind everything that answers people. */
const niceness = 10;

export async function updateUnattended(options: UpdateOptions): Promise<void> {
  process.once('disconnect', () => process.exit(2));
  process.channel?.unref();
  setPriority(niceness);
  const updated = await updateData(options);
  process.send?.(updated);
}
