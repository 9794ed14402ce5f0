/**
 * `unitwise remit --share TEAM/CHANNEL`: totals of a remittance to a channel, shown and asked before they go; then, once,
 * whether counts of refused lines may stand in that team's own denial figures. Nothing of a claim leaves this machine.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { denialCounts, fewestLines, sharedTotals } from '../adapters/terminal/remit/shared-totals.ts';
import type { RemitSummary } from '../adapters/terminal/remit/remit-summary.ts';
import { toPlainText } from '../core/reply/to-plain-text.ts';
import type { DigestPlace } from '../core/team/digest.ts';
import { mayBeHome } from '../core/team/homes.ts';
import type { DenialFacts, ReportStore } from '../core/team/denial-report.ts';
import { parseTeamKey } from '../core/team/team-key.ts';
import { plural } from '../core/words/english.ts';
import type { Opened } from './open.ts';
import { openTeam } from './open-team.ts';
import { openPlatforms } from './platforms.ts';

interface Sharing {
  readonly opened: Opened;
  /** Post without asking, for scripts. */
  readonly yes: boolean;
  /** Keep the counts of refused lines without asking. */
  readonly countDenials: boolean;
}

/** "slack:T0123/C0456"; undefined where it names no channel of a team. */
export function placeToShare(text: string): DigestPlace | undefined {
  const slash = text.indexOf('/');
  const team = slash < 0 ? undefined : parseTeamKey(text.slice(0, slash));
  const place = team && { team, channel: text.slice(slash + 1).trim() };
  return place && mayBeHome(place) ? place : undefined;
}

export const howToShare =
  '--share: name a team and one of its channels, such as slack:T0123ABC/C0456DEF (docs/operate.md).';

/** The exit status: 0 shared, or not wanted; 1 not to be shared there; 2 the platform or the state did not take it. */
export async function shareRemit(
  place: DigestPlace,
  summary: RemitSummary,
  files: readonly string[],
  sharing: Sharing,
): Promise<number> {
  const { opened, yes } = sharing;
  const reply = sharedTotals(summary);
  if (reply === undefined) return say(`Nothing to share: no group has ${fewestLines} lines.`, 0);
  process.stdout.write(
    `\nTo be posted in ${place.channel}:\n\n${toPlainText(reply, { expanded: true })}\n\n`,
  );
  if (!yes && !(await asked(`Post it in ${place.channel}?`))) return say('Nothing was posted.', 0);
  const team = await openTeam(opened);
  const platforms = await openPlatforms({ opened, team, observe: silent, pictures: { doors: [] } });
  try {
    const sent = await platforms.send(place, reply);
    if (sent !== 'sent') return say(`${refusals[sent]} Nothing was posted.`, sent === 'gone' ? 1 : 2);
    process.stdout.write('Posted.\n');
    const facts = denialCounts(summary, await markOf(files));
    return facts.length === 0 ? 0 : await keep(place, facts, team.state.reports, sharing);
  } finally {
    await platforms.stop();
    await team.state.close();
  }
}

const refusals = {
  gone: 'The platform knows no such channel, or the app is not in it: invite it there.',
  later: 'The platform did not take it just now: try again in a minute.',
  failed: 'The credentials of that platform are not set here, or it refused: see "unitwise doctor".',
} as const;

const unheard = (): void => undefined;
/** Nothing is counted and logged here: what comes of it is said. */
const silent = { answered: unheard, refused: unheard, platformFault: unheard, failed: unheard };

/** Lines of the same files are counted once. */
async function keep(
  { team }: DigestPlace,
  facts: readonly DenialFacts[],
  reports: ReportStore,
  { yes, countDenials, opened }: Sharing,
): Promise<number> {
  const own = await reports.own(team, mostOwn);
  if (own.kind === 'unavailable') return say('The counts of refused lines were not kept: no state.', 2);
  const mark = facts[0]?.remitted?.file;
  if (own.value.some(({ facts: { remitted } }) => remitted?.file === mark))
    return say('The refused lines of these files were counted before.', 0);
  const kept = own.value.some(({ facts: { remitted } }) => remitted !== undefined);
  const question = `Keep ${plural(facts.length, 'count')} of refused lines by payer, code, reason and remark in the team's own figures?`;
  if (!countDenials && !kept && (yes || !(await asked(question)))) return say('No counts were kept.', 0);
  const createdOn = opened.clock();
  for (const each of facts) {
    const added = await reports.add({ team, facts: each, createdOn });
    if (added.kind !== 'saved') return say('Not all counts of refused lines were kept: no state.', 2);
  }
  process.stdout.write(
    `${plural(facts.length, 'count')} kept; "denial stats" shows them to the team, which can withdraw them.\n`,
  );
  return 0;
}

const mostOwn = 500;

/** No without a person to ask. */
async function asked(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(`${question} (y/N) `);
  asking.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

async function markOf(files: readonly string[]): Promise<string> {
  const marks: string[] = [];
  for (const file of files) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
    marks.push(hash.digest('hex'));
  }
  return createHash('sha256').update(marks.sort().join()).digest('base64url').slice(0, 22);
}

function say(sentence: string, status: number): number {
  process.stderr.write(`${sentence}\n`);
  return status;
}
