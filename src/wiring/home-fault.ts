/** What the system or SQLite says of the home folder and its reference file, as one sentence that says what to do. */

const byCode: readonly (readonly [RegExp, (home: string, file: string) => string])[] = [
  [
    /^(?:SQLITE_NOTADB|SQLITE_CORRUPT|SQLITE_ERROR)/,
    (_, file) =>
      `${file} is damaged: move it to another folder and start again, then import anew what was imported ("unitwise data import").`,
  ],
  [
    /^(?:ENOSPC|EDQUOT|SQLITE_FULL)/,
    (home) => `${home} has no room left: free some, or set UNITWISE_HOME to another folder.`,
  ],
  [
    /^(?:ENOTDIR|EEXIST)/,
    (home) => `${home} cannot be a folder, because a file is in its way: set UNITWISE_HOME to another.`,
  ],
  [
    /^(?:EACCES|EPERM|EROFS|ENOENT|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_IOERR)/,
    (home) =>
      `${home} cannot be written: make it writable for the user that starts Unitwise, or set UNITWISE_HOME to another folder.`,
  ],
];

/** SQLite's native part is not there, or is of another Node: npm left it out, or nothing prebuilt fits this machine. */
function sayNativeFault(error: unknown): string | undefined {
  const { code, message = '' } = (error ?? {}) as { readonly code?: unknown; readonly message?: string };
  const isMissing = message.startsWith('Could not locate the bindings file');
  if (!isMissing && code !== 'ERR_DLOPEN_FAILED') return undefined;
  return 'The native part of SQLite is missing or was built for another Node: run "npm rebuild better-sqlite3" where Unitwise is installed; where nothing prebuilt fits it compiles, which needs g++, make and Python 3 (Debian: apt-get install g++ make python3).';
}

/** Undefined where it is none of these, so a bug. */
export function sayHomeFault(error: unknown, home: string, file: string): string | undefined {
  const native = sayNativeFault(error);
  if (native !== undefined) return native;
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? byCode.find(([codes]) => codes.test(code))?.[1](home, file) : undefined;
}

/** For whoever typed a command: an error of the figures' file while they were read, or an error in its own words. */
export function sayError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  const figures = code?.startsWith('SQLITE_') === true;
  const said = figures ? sayHomeFault(error, 'UNITWISE_HOME', 'reference.db in UNITWISE_HOME') : undefined;
  return said ?? sayNativeFault(error) ?? error.message;
}
