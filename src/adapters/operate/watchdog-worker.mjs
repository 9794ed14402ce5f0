/**
 * The watchdog's own thread. The main thread counts beats from a timer and at each request; as long as they stand still
 * it is within one turn, and its processor time says how much of that turn it spent computing. Linux tells that time
 * for each thread; elsewhere the whole process's stands in, which is never less. Plain JavaScript, for it is started by
 * its file's name, from source as built.
 */
import { readFileSync, writeSync } from 'node:fs';
import { Session } from 'node:inspector';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {import('./watchdog.ts').WatchdogData} WatchdogData */
/** @typedef {import('./watchdog.ts').FromWatchdog} FromWatchdog */

/** @type {WatchdogData} */
const { beats, longTurn, lastTurn, lookEvery, exitCode } = workerData;
/** @type {(said: FromWatchdog) => void} */
const tell = (said) => parentPort?.postMessage(said);

/** proc(5), stat: user and system time stand 12th and 13th behind the name, in hundredths of a second. */
function mainThreadTime() {
  const stat = readFileSync(`/proc/self/task/${process.pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

function processTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function canMeasureThread() {
  try {
    return Number.isFinite(mainThreadTime());
  } catch {
    return false;
  }
}

/** A turn that ends between two looks shows one or two new beats of the timer; more are several turns. */
const mostBeatsOfOneTurn = 2;
const countBeats = () => ({ timer: Atomics.load(beats, 0), work: Atomics.load(beats, 1) });

/** @param {() => number} timeNow milliseconds */
function watch(timeNow) {
  let last = { ...countBeats(), time: timeNow() };
  const look = () => {
    const now = { ...countBeats(), time: timeNow() };
    const spent = now.time - last.time;
    if (now.timer === last.timer && now.work === last.work) {
      if (spent < lastTurn) return;
      clearInterval(timer);
      return endProcess(spent);
    }
    if (spent >= longTurn && now.timer - last.timer <= mostBeatsOfOneTurn) {
      tell({ kind: 'long-turn', milliseconds: Math.round(spent) });
    }
    last = now;
  };
  const timer = setInterval(look, lookEvery);
}

/**
 * Only the main thread can end the process with a status, and it is busy: the inspector interrupts it wherever it is.
 * Where that does not work either, a signal does.
 * @param {number} spent milliseconds
 */
function endProcess(spent) {
  const line = { level: 60, time: new Date().getTime(), name: 'unitwise', cpuMs: Math.round(spent) };
  const msg =
    'one turn of the event loop did not end: the process ends, for its supervisor to start it again';
  writeSync(2, `${JSON.stringify({ ...line, exitCode, msg })}\n`);
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2_000);
  const session = new Session();
  session.connectToMainThread();
  session.post('Runtime.evaluate', { expression: `process.reallyExit(${exitCode})` });
}

const measures = canMeasureThread() ? 'main thread' : 'process';
tell({ kind: 'started', measures });
watch(measures === 'process' ? processTime : mainThreadTime);
