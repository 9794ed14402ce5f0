/** One line an event on standard error: JSON, or plain words where a person reads along. Facts are ours; no message text and no error text is ever among them. */
import { destination, pino, type Logger } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Names under which something secret could travel are blotted out, should one ever be passed. */
const secret = [
  'token',
  'authorization',
  'password',
  'secret',
  'text',
  '*.token',
  '*.text',
  '*.authorization',
];

/** `terminal`: standard error is a terminal. */
export const openLog = (level: string, terminal = false): Log =>
  pino({ level, base: null, redact: secret }, terminal ? toTerminal : destination(2));

const toTerminal = { write: (json: string) => void process.stderr.write(`${plainLine(json)}\n`) };

/** `14:03:22 warn  refused platform=slack reason=too-old`, the time in UTC. */
export function plainLine(json: string): string {
  const { level, time, msg, ...facts } = JSON.parse(json) as PinoLine;
  const words = Object.entries(facts).map(
    ([fact, value]) => `${fact}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const clock = new Date(time).toISOString().slice(11, 19);
  return [clock, (pino.levels.labels[level] ?? '').padEnd(5), msg, ...words].join(' ');
}

interface PinoLine {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly [fact: string]: unknown;
}

/** An error's own message may quote what somebody typed; its name, code and place never do. */
export function withoutWords(error: unknown): {
  readonly error: string;
  readonly code?: string;
  readonly at: string;
} {
  if (!(error instanceof Error)) return { error: typeof error, at: 'unknown' };
  const frame = (error.stack ?? '').split('\n').find((line) => /^\s+at /.test(line));
  const { code } = error as { readonly code?: unknown };
  return {
    error: error.name,
    ...(typeof code === 'string' && /^[\w.-]{1,40}$/.test(code) ? { code } : {}),
    at: frame?.trim() ?? 'unknown',
  };
}

/** We print by the log alone. What a package prints may hold what it was given: a key, a token, a stack. */
export function muteConsole(log: Log): void {
  for (const method of ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const) {
    console[method] = () => log.debug({ method }, 'a package printed something');
  }
}
