/** `unitwise feedback`: the answers most often called not helpful, for whoever keeps the program. No text is kept of them. */
import { alignColumns } from '../core/reply/align-columns.ts';
import { faultWords } from '../core/team/outcome.ts';
import { open } from './open.ts';
import { openTeam } from './open-team.ts';

const mostShown = 50;
const day = 86_400_000;

/** Exit status: 0 shown, 1 a number of days that is none, 2 the state cannot be read. */
export async function feedback(days: number): Promise<number> {
  if (!Number.isInteger(days) || days < 1) return fault('--days is a whole number, such as 30.', 1);
  const { state } = await openTeam(open());
  const read = await state.feedback.worst({ since: Date.now() - days * day, limit: mostShown });
  await state.close();
  if (read.kind === 'unavailable') return fault(`Nothing to show: ${faultWords[read.reason]}.`, 2);
  const rows = read.value.map(({ answerId, intent, notHelpful, helpful, reasons, dataVersion }) => [
    ...[answerId, intent, String(notHelpful), String(helpful)],
    Object.entries(reasons)
      .map(([reason, count]) => `${reason} ${count}`)
      .join(', '),
    dataVersion,
  ]);
  const header = ['answer', 'about', 'not helpful', 'helpful', 'reasons', 'figures'];
  const lines =
    rows.length === 0 ? [`Nobody judged an answer in ${days} days.`] : alignColumns([header, ...rows]);
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function fault(sentence: string, status: number): number {
  process.stderr.write(`${sentence}\n`);
  return status;
}
