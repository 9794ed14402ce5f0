/**
 * The expressions that src/ builds from lists of words, as they are at run time: the constructor is watched while
 * every module loads. One that is built later would not be seen, so a place that built none while loading is a fault.
 */
import { relative } from 'node:path';
import { root, type Expression } from './collect-literals.ts';

/** They start a program, or need a browser. */
const notLoaded = ['src/cli.ts', 'src/adapters/playground/page/page.ts'];

export async function watchConstructor(
  files: readonly string[],
  folder = 'src/',
): Promise<readonly Expression[]> {
  const Native = globalThis.RegExp;
  const seen: Expression[] = [];
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, given: [string, string?]) => noted(new target(...given)),
    apply: (target, _, given: [string, string?]) => noted(new target(...given)),
  });
  function noted(expression: RegExp): RegExp {
    const place = callerIn(new Error().stack ?? '', folder);
    if (place !== undefined) seen.push({ source: expression.source, flags: expression.flags, place });
    return expression;
  }
  try {
    for (const file of files) if (!notLoaded.includes(relative(root, file))) await import(file);
  } finally {
    globalThis.RegExp = Native;
  }
  return seen;
}

/** The line that called the constructor, where it is ours and no package's. */
function callerIn(stack: string, folder: string): string | undefined {
  const caller =
    stack
      .split('\n')
      .find((line) => line.trimStart().startsWith('at ') && !/collect-built|<anonymous>\)$/.test(line)) ?? '';
  const [, file = '', line = ''] = /(?:\(|at )(?:file:\/\/)?([^():]+):(\d+):\d+\)?$/.exec(caller) ?? [];
  return file.startsWith(`${root}${folder}`) ? `${relative(root, file)}:${line}` : undefined;
}
