/** What a file of claims is, by its first bytes. */
export type ClaimFileKind =
  | { readonly kind: 'x12'; readonly encoding?: 'utf-16le' | 'utf-16be' }
  | { readonly kind: 'workbook' | 'utf-16le' | 'utf-16be' | 'text' }
  | { readonly kind: 'problem'; readonly problem: string };

export function sniff(bytes: Buffer, path: string): ClaimFileKind {
  const start = bytes.toString('latin1');
  const problem = (text: string): ClaimFileKind => ({ kind: 'problem', problem: text });
  if (start.trim() === '') return problem('it is empty');
  if (start.startsWith('PK\x03\x04')) {
    return /\.zip$/i.test(path)
      ? problem('it is a zip: unpack it and give the file in it')
      : { kind: 'workbook' };
  }
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    // The same container holds old workbooks and locked new ones; its folder names the parts in UTF-16.
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) || /\.xlsx$/i.test(path)
      ? problem('it is locked with a password: save it without one')
      : problem('it is an old .xls workbook: save it as .xlsx or csv');
  }
  if (start.startsWith('%PDF')) return problem('it is a PDF: export the report as csv or xlsx');
  if (start.startsWith('\x1f\x8b')) return problem('it is packed with gzip: unpack it');
  const encoding =
    start.startsWith('\xff\xfe') || (bytes[0] !== 0 && bytes[1] === 0)
      ? 'utf-16le'
      : start.startsWith('\xfe\xff') || (bytes[0] === 0 && bytes[1] !== 0)
        ? 'utf-16be'
        : undefined;
  if (encoding !== undefined)
    return isX12(new TextDecoder(encoding).decode(bytes)) ? { kind: 'x12', encoding } : { kind: encoding };
  if (isX12(start.replace(/^\xef\xbb\xbf/, ''))) return { kind: 'x12' };
  return bytes.includes(0) ? problem('it holds NUL bytes, so it is no text') : { kind: 'text' };
}

const isX12 = (start: string): boolean => /^\s*ISA[^a-z0-9]/i.test(start);
