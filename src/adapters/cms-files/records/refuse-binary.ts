/** Bytes that are no text: spreadsheets saved as UTF-16, old workbooks, and what is no table at all. */
const signatures = [
  { begins: '%PDF', is: 'document' },
  { begins: '\x89PNG', is: 'document' },
  { begins: '\xff\xd8\xff', is: 'document' },
  { begins: '{\\rtf', is: 'document' },
  { begins: '\xd0\xcf\x11\xe0', is: 'old office file' },
  { begins: '\xff\xfe', is: 'UTF-16' },
  { begins: '\xfe\xff', is: 'UTF-16' },
] as const;

/** `document`: no table, so nobody's fault. `problem`: a sentence. Undefined: it may be text. */
export type Binary = { readonly kind: 'document' } | { readonly kind: 'problem'; readonly problem: string };

export function refuseBinary(first: Buffer, name: string): Binary | undefined {
  const start = first.toString('latin1', 0, 8);
  const is = signatures.find(({ begins }) => start.startsWith(begins))?.is;
  if (is === 'document' || (is === 'old office file' && !/\.xls\b/i.test(name))) return { kind: 'document' };
  if (is === 'old office file') {
    return problem('it is a workbook of the old .xls kind; save it as .xlsx or as CSV');
  }
  if (is === 'UTF-16' || (first[0] !== 0 && first[1] === 0)) {
    return problem('it is saved as UTF-16 ("Unicode text"); save it as CSV (UTF-8 or plain)');
  }
  return undefined;
}

export const holdsNul = 'it holds NUL bytes, so it is no text; save it as CSV (UTF-8 or plain)';

const problem = (text: string): Binary => ({ kind: 'problem', problem: text });
