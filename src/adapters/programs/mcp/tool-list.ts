/** The tools as a client is told of them: JSON Schema made from the same schemas that read the arguments. */
import type { Tool as ListedTool } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { tools } from '../tools/tools.ts';

const relay =
  'Relay figures, dates, grade and sources unchanged, and add none of your own; say what is assumed.';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): ListedTool['inputSchema'] => {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return { ...made, type: 'object' } as ListedTool['inputSchema'];
};

/** Made when first asked for: it takes a tenth of the start of a server. */
export const toolList = (): readonly ListedTool[] => (listed ??= listTools());
let listed: readonly ListedTool[] | undefined;

const listTools = (): readonly ListedTool[] =>
  tools.map(({ name, title, description, input, output }) => ({
    ...{ name, title },
    description: `${description} ${relay}`,
    inputSchema: schemaOf(input, 'input'),
    outputSchema: schemaOf(output, 'output'),
    annotations: {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  }));
