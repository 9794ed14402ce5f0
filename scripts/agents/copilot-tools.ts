/**
 * Writes the tools as a declarative agent of Microsoft 365 is told of them: what `tools/list` gives, less what its
 * format does not ask for. A test holds the file to the tools.
 *   npx tsx scripts/agents/copilot-tools.ts
 */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { toolList } from '../../src/adapters/programs/mcp/tool-list.ts';

export const toolsFile = 'deploy/agents/microsoft365-tools.json';

export const copilotTools = (): object => ({
  tools: toolList().map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
});

if (process.argv[1]?.endsWith('copilot-tools.ts') === true)
  writeFileSync(toolsFile, await format(JSON.stringify(copilotTools()), { parser: 'json', printWidth: 110 }));
