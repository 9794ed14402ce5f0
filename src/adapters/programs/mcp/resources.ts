/** What is loaded, for which dates, how fresh: as JSON, and as `unitwise data status` says it. */
import type { Resource } from '@modelcontextprotocol/sdk/types.js';
import type { ToolParts } from '../tools/tool.ts';

export const resourceList: readonly Resource[] = [
  {
    uri: 'unitwise://data/releases',
    name: 'releases',
    title: 'CMS releases loaded',
    description:
      'Every CMS table answers come from: release, dates in force, rows, and whether it was checked.',
    mimeType: 'application/json',
  },
  {
    uri: 'unitwise://data/today',
    name: 'today',
    title: 'What answers today',
    description: "Which release answers today's date of service, and how fresh it is.",
    mimeType: 'application/json',
  },
];

/** Undefined where there is none of that address. */
export function readResource(
  uri: string,
  { reference, clock }: ToolParts,
): { readonly uri: string; readonly mimeType: string; readonly text: string } | undefined {
  const json = (value: unknown) => ({ uri, mimeType: 'application/json', text: JSON.stringify(value) });
  if (uri === 'unitwise://data/releases')
    return json(
      reference.releases.map(({ kind, name, title, firstDay, lastDay, rows, verified, provenance }) => ({
        ...{ table: kind, release: name, title, firstDay, lastDay, rows },
        checked: verified ?? provenance ?? 'not checked against CMS amounts',
      })),
    );
  if (uri !== 'unitwise://data/today') return undefined;
  const today = clock();
  const { feeSchedule, ptp, mue } = reference.on(today);
  const held = { rvu: feeSchedule?.rvu, gpci: feeSchedule?.gpci, ptp, mue };
  return json({
    date: today,
    tables: Object.entries(held).map(([table, found]) => ({
      table,
      release: found?.release.name ?? null,
      freshness: found?.freshness ?? { kind: 'none' },
    })),
  });
}
