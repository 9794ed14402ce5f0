/** A process the watchdog watches, with limits a test can wait for. It does as the lines on its standard input say. */
import { createInterface } from 'node:readline';
import { openWatchdog } from '../../../src/adapters/operate/watchdog.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
/** Processor time, by this thread alone: nothing else runs here. */
const compute = (milliseconds: number): void => {
  const from = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(from);
    if ((user + system) / 1000 >= milliseconds) return;
  }
};
const never = (): never => {
  for (;;);
};

const watchdog = openWatchdog();

const deeds: Readonly<Record<string, () => unknown>> = {
  spin: never,
  backtrack: () => /^(a+)+$/.test(`${'a'.repeat(60)}!`),
  'spin in microtasks': () => {
    const again = (): Promise<void> => Promise.resolve().then(again);
    return again();
  },
  'catch what interrupts it': () => {
    for (;;) {
      try {
        never();
      } catch {
        // as code under attack would
      }
    }
  },
  'take long': () => compute(700),
  'be busy in short turns': () => {
    let left = 40;
    const turn = (): void => {
      compute(50);
      if ((left -= 1) > 0) setImmediate(turn);
    };
    turn();
  },
  'answer many requests in one turn': () => {
    for (let request = 0; request < 40; request += 1) {
      watchdog.beat();
      compute(50);
    }
  },
  answer: () => say('answered'),
  end: () => process.exit(0),
};

watchdog.start({
  ...{ longTurn: 400, lastTurn: 1_000 },
  onStart: (measures) => say(`started ${measures}`),
  onLongTurn: () => say('long turn'),
  onEnd: () => say('nobody watches'),
});
createInterface({ input: process.stdin }).on('line', (line) => void deeds[line]?.());
