/**
 * `npm run test:node [-- 22 test/core …]`: the suite, or the tests named, under each Node that README calls supported.
 * The runtime and its headers come from npm; the project is copied, installed and built with that runtime, and
 * better-sqlite3 is compiled against its headers. Ten minutes and more a version, so outside CI.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const supported = ['20', '22', '24'];
const given = process.argv.slice(2);
const majors = given.filter((word) => supported.includes(word));
const tests = given.filter((word) => !supported.includes(word));
const failed = (majors.length > 0 ? majors : supported).filter((major) => !passes(major));
process.stdout.write(
  failed.length === 0 ? 'Every Node passed.\n' : `Failed under Node ${failed.join(', ')}.\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function passes(major: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), `unitwise-node-${major}-`));
  try {
    const name = `node-${process.platform}-${process.arch}`;
    const runtime = join(folder, 'runtime', 'node_modules', name);
    const project = join(folder, 'project');
    mkdirSync(project);
    copyProject(project);
    const env = {
      ...process.env,
      PATH: [join(runtime, 'bin'), process.env['PATH']].join(delimiter),
      npm_config_nodedir: runtime,
    };
    const install = ['install', '--prefix', join(folder, 'runtime'), '--ignore-scripts', `${name}@${major}`];
    return (
      run('npm', install, { cwd: folder, env: process.env }) &&
      run('node', ['--version'], { cwd: project, env }) &&
      run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: project, env }) &&
      run('npm', ['run', '--silent', 'build'], { cwd: project, env }) &&
      run('npx', ['vitest', 'run', ...tests], { cwd: project, env })
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What git holds or would hold, as it lies here. */
function copyProject(to: string): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = spawnSync('git', list, { cwd: root, encoding: 'utf8' }).stdout.split('\0').filter(Boolean);
  for (const file of files) cpSync(join(root, file), join(to, file));
}

function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): boolean {
  return spawnSync(command, args, { ...options, stdio: 'inherit' }).status === 0;
}
