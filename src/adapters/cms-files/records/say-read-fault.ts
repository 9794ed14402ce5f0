/** What went wrong while a file was opened or unpacked, in words; what is no file's fault is thrown on. */
export function sayReadFault(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? String(error.code) : '';
  const known = sayings.find(({ says }) => says.test(`${code} ${error.message}`));
  if (known !== undefined) return known.problem;
  if (code === '' || code.startsWith('Z_')) return damaged;
  throw error;
}

const damaged = 'it is cut short or damaged; download it again';

const sayings = [
  { says: /^ENOENT/, problem: 'there is no such file or folder' },
  { says: /^(?:EACCES|EPERM)/, problem: 'it may not be read: its permissions forbid it' },
  { says: /more than a gigabyte/, problem: 'it unpacks to more than a gigabyte, as no file of CMS does' },
  { says: /encrypted/i, problem: 'it is locked with a password; unpack it and give the files' },
  {
    says: /unsupported compression/i,
    problem: 'its way of compression is not known here; unpack it and give the files',
  },
  {
    says: /invalid (?:relative path|characters in fileName)|absolute path/i,
    problem: 'it holds a file name that leads outside',
  },
] as const;
