/** What was understood of a claims file, said before it is reviewed. Only names that our own lists hold are repeated. */
import { columnKinds, contractNames, type ClaimColumns } from './columns.ts';

export function sayUnderstood(header: readonly string[], columns: ClaimColumns, keep: boolean): string {
  const name = (at: number): string => `"${(header[at] ?? '').trim()}"`;
  const found = columnKinds.flatMap((kind) => {
    const at = columns[kind];
    return at === undefined ? [] : [`${contractNames[kind]} from ${name(at)}`];
  });
  const { modifiers, patient, minutes, units, claimId } = columns;
  const used = found.length + modifiers.length + patient.length;
  const others = header.filter((cell) => cell.trim() !== '').length - used;
  return [
    `Understood: ${[...found, ...(modifiers.length > 0 ? [`modifiers from ${modifiers.map(name).join(', ')}`] : [])].join(', ')}.`,
    ...(patient.length > 0
      ? [
          `Patient columns ${keep ? 'kept' : 'dropped'}: ${patient.map(name).join(', ')}.${keep ? '' : ' --keep repeats them.'}`,
        ]
      : []),
    ...(others > 0 ? [`Other columns repeated as they are: ${others}.`] : []),
    ...(minutes === undefined && units !== undefined
      ? [
          'No minutes: units are taken as billed. With minutes, the 8-minute rule and the assistant share would be checked too.',
        ]
      : []),
    ...(claimId === undefined
      ? ['No claim id: each row is reviewed alone, so pairs and limits of a day are not seen.']
      : []),
  ].join('\n');
}
