/** Word to administrators that CMS published tables which are not loaded here, and what loads them. */
import { code, plain, type Block, type FollowUp, type Line, type Reply } from '../core/reply/reply.ts';
import { list } from '../core/words/english.ts';
import { serialise } from '../intents/question.ts';

/**
 * told: nobody tried to take them. license: CMS licenses them, and nobody here accepted it. failed: they were tried, and
 * the log says why they were not taken.
 */
export type NotTaken = 'told' | 'license' | 'failed';

/**
 * `names`: "rvu RVU27A", "mue 2027Q1". `changes`: what they would change for the team's codes, where they were read and
 * found sound; then a button loads them. `listed`: what CMS's own list says of pair edits that were left out.
 */
export function publishedReply(names: readonly string[], { why, changes, listed }: AboutPublished): Reply {
  const headline = `CMS published tables that are not loaded here: ${namesInWords(names)}`.slice(0, 150);
  const byList: readonly Block[] =
    listed.length === 0 ? [] : [{ kind: 'steps', title: "By CMS's list of changes", steps: listed }];
  const how: Block = { kind: 'paragraph', line: [...because[why], plain(` ${meanwhile}`)] };
  const rest = { details: [], tip: null, sources: [], confidence: null, basis: null };
  if (changes === undefined) return { headline, blocks: [...byList, how], ...rest, followUps: [] };
  const read = changes.length > 0 ? changes : [{ kind: 'paragraph', line: [plain(nothing)] } as const];
  return { headline, blocks: [...read, ...byList, how], ...rest, followUps: [loadThem] };
}

interface AboutPublished {
  readonly why: NotTaken;
  readonly changes: readonly Block[] | undefined;
  readonly listed: readonly string[];
}

const nothing = 'For the codes asked about here they change no price, limit or edit.';

const loadThem: FollowUp = {
  label: 'Load them now (admins)',
  question: serialise({ intent: 'settings', loadTables: true }),
};

const meanwhile = 'Until then the tables held before answer, with their age where it matters.';
const command = code('unitwise data update');

const because: Readonly<Record<NotTaken, Line>> = {
  told: [
    plain('Whoever runs Unitwise loads them with '),
    command,
    plain(', or each time without a hand by '),
    code('DATA_UPDATE=auto'),
    plain('.'),
  ],
  license: [
    plain('CMS and the AMA license them: whoever runs Unitwise reads and accepts that once, with '),
    command,
    plain('; afterwards they come by themselves.'),
  ],
  failed: [plain('They could not be loaded. Whoever runs Unitwise sees why with '), command, plain('.')],
};

const tables: ReadonlyMap<string, string> = new Map([
  ['rvu', 'relative values'],
  ['payment', 'payment amounts'],
  ['mue', 'unit limits'],
  ['mue-outpatient', 'hospital unit limits'],
  ['ptp', 'pair edits'],
  ['addon', 'add-on codes'],
  ['zip', 'ZIP codes'],
]);

/** "relative values RVU27A and unit limits 2027Q1" */
export const namesInWords = (names: readonly string[]): string => list(names.map(nameInWords));

function nameInWords(name: string): string {
  const [kind = '', edition = ''] = name.split(' ');
  return `${tables.get(kind) ?? kind} ${edition}`;
}
