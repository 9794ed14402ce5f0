/**
 * `data update` in a process of its own: the server answers on, whatever a download or an import takes, and a fault in
 * it ends nothing here. It ends with the server, at whatever step it is; the next one goes on from what it left.
 */
import { fork, type ChildProcess } from 'node:child_process';
import type { Updated } from './update-command.ts';

export interface UpdateProcess {
  /** Looks alone, takes what is due too, or takes it into a copy (open-tables.ts). One at a time; throws where it ended without a report. */
  readonly run: (what: 'look' | 'take' | 'stage') => Promise<Ran>;
  /** Ends what runs. */
  readonly stop: () => void;
}

/** `said`: its last sentences, for whoever runs the server. */
export type Ran = Updated & { readonly said: string };

/** Milliseconds; what takes longer hangs. */
const longest = 3_600_000;
const mostSaid = 2_000;

/** `program`: the command line's own file, as Node started it. */
export function updateProcess(program: string): UpdateProcess {
  let running: ChildProcess | undefined;
  return {
    run: async (what) => {
      const how = { look: ['--check'], stage: ['--stage'], take: [] }[what];
      const child = fork(program, ['data', 'update', '--unattended', ...how], {
        ...{ stdio: ['ignore', 'ignore', 'pipe', 'ipc'], timeout: longest, killSignal: 'SIGKILL' },
      });
      running = child;
      let report: Updated | undefined;
      let said = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-mostSaid)));
      child.once('message', (message) => (report = message as Updated));
      const ended = await new Promise<string>((resolve) => {
        child.once('error', ({ message }) => resolve(message));
        child.once('close', (code, signal) => resolve(`exit ${signal ?? code}`));
      });
      running = undefined;
      if (report === undefined) throw new Error(`data update ended without a report: ${ended}`);
      return { ...report, said };
    },
    stop: () => void running?.kill('SIGKILL'),
  };
}
