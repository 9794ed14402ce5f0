/** What a file is by its first bytes; a name that promises a zip or workbook must be held. */
export type Signature = 'zip' | 'gz' | 'text' | { readonly problem: string };

export function signatureOf(first: Buffer, name: string): Signature {
  const start = first.toString('latin1');
  if (start.startsWith('PK\x03\x04')) return 'zip';
  if (start.startsWith('\x1f\x8b')) return 'gz';
  if (start === '') return { problem: 'it is empty' };
  const [, promised] = /\.(zip|xlsx|gz)$/i.exec(name) ?? [];
  return promised === undefined
    ? 'text'
    : {
        problem: `it is named .${promised.toLowerCase()} and is none (a web page saved in its place?); download it again`,
      };
}
