/** The booklet an answer promised, made when it is to be sent. */
import { printCsv } from '../adapters/toolkit/print-csv.ts';
import { composeBooklet } from '../core/toolkit/compose-booklet.ts';
import { toolkitTables } from '../core/toolkit/toolkit-tables.ts';
import type { Circumstances } from '../intents/answering/asked.ts';
import type { ToolkitFigures } from '../intents/toolkit/toolkit-file.ts';
import { toolkitRequest } from '../intents/toolkit/toolkit-request.ts';

type Held = Pick<Circumstances, 'reference' | 'playbook'>;

/** The bytes of a PDF. What draws it is large, and loaded only then. */
export async function drawToolkit(file: ToolkitFigures, held: Held): Promise<Uint8Array> {
  const { drawBooklet } = await import('../adapters/toolkit/draw-booklet.ts');
  return drawBooklet(composeBooklet(toolkitRequest(file, held)), file.date);
}

/** Its tables as csv: fees, pairs, limits. */
export const printToolkit = (file: ToolkitFigures, held: Held): readonly { name: string; text: string }[] =>
  toolkitTables(toolkitRequest(file, held)).map((table) => ({
    name: `${table.name}.csv`,
    text: printCsv(table),
  }));
