/** A tool another program calls: its arguments, what it is for, and what it gives back. No tool changes anything. */
import type * as z from 'zod';
import type { PayerProfile } from '../../../core/payers/profile.ts';
import type { Playbook } from '../../../core/playbook/playbook.ts';
import type { Clock, ReferenceData } from '../../../core/ports.ts';

export interface ToolParts {
  readonly reference: ReferenceData;
  readonly playbook: Playbook;
  readonly clock: Clock;
  /** Of this machine's own team. None over the network: contract rates are not every token's. */
  readonly payers?: readonly PayerProfile[];
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  /** When to use it. */
  readonly description: string;
  readonly input: z.ZodType;
  /** What `structured` holds. */
  readonly output: z.ZodType;
  readonly run: (given: unknown, parts: ToolParts) => ToolResult;
}

export type ToolResult =
  | { readonly kind: 'answered'; readonly structured: Structured; readonly text: string }
  /** `sentence` repeats nothing that was sent. */
  | { readonly kind: 'refused'; readonly sentence: string };

export type Structured = Readonly<Record<string, unknown>>;

/** `run` is given arguments that fit `input`. */
export function tool<Input extends z.ZodType>(described: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: z.ZodType;
  readonly run: (given: z.output<Input>, parts: ToolParts) => ToolResult;
}): Tool {
  const { input, run } = described;
  return {
    ...described,
    run: (given, parts) => {
      const read = input.safeParse(given);
      return read.success ? run(read.data, parts) : refuse(read.error);
    },
  };
}

/** Only names of our own fields are repeated, never what was sent. */
function refuse({ issues: [first] }: z.ZodError): ToolResult {
  if (first === undefined) return { kind: 'refused', sentence: 'The arguments cannot be read.' };
  if (first.code === 'unrecognized_keys')
    return {
      kind: 'refused',
      sentence: 'There is an argument of a name this tool does not have: leave it out.',
    };
  const at = first.path.join('.');
  const [, wrong = first.message] =
    /^(?:Invalid input: )?(.*?)(?:, received .*)?$/s.exec(first.message) ?? [];
  return { kind: 'refused', sentence: `${at === '' ? 'The arguments' : at}: ${wrong}.` };
}
