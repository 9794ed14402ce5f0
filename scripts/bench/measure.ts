/** A command in a process of its own: processor time in milliseconds, however busy the machine is, and peak memory. */
import { spawnSync } from 'node:child_process';

const atExit =
  "data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime:u,systemCPUTime:s}=process.resourceUsage();process.stderr.write(`used ${maxRSS} ${u+s}`)})";

export interface Measured {
  readonly time: number;
  /** Kilobytes. */
  readonly peak: number;
  readonly said: string;
}

export function measure(args: readonly string[], env: NodeJS.ProcessEnv): Measured {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', atExit, ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  const [, peak, micro] = /used (\d+) (\d+)/.exec(stderr) ?? [];
  return { time: Number(micro) / 1000, peak: Number(peak), said: stdout };
}
