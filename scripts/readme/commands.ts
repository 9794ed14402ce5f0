/** README's own commands, taken from its text: what it promises is what is run. */
import { readFileSync } from 'node:fs';

/** "npm ci && npm X" in README; throws where README no longer says it. */
export function readmeNpm(script: 'start' | 'test'): readonly string[] {
  const readme = readFileSync('README.md', 'utf8');
  const line = new RegExp(`^npm ci && (npm (?:run )?${script})$`, 'm').exec(readme)?.[1];
  if (line === undefined) throw new Error(`README no longer has a line "npm ci && npm ${script}"`);
  return line.split(' ');
}

export interface Example {
  readonly command: string;
  readonly output: string;
}

/** Every "$ command" of a console block, with the lines printed below it. */
export function readmeExamples(): readonly Example[] {
  const readme = readFileSync('README.md', 'utf8');
  return [...readme.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...output] = part.split('\n');
        return { command, output: output.join('\n').trim() };
      }),
  );
}
