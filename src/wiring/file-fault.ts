/** What the system says of a file somebody named, as one sentence that says what to do. */

const byCode: readonly (readonly [RegExp, (file: string) => string])[] = [
  [
    /^(?:ENOSPC|EDQUOT)$/,
    (file) => `${file} cannot be written, because no room is left: free some, or write to another folder.`,
  ],
  [/^EISDIR$/, (file) => `${file} is a folder: name a file.`],
  [
    /^(?:EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST|ENAMETOOLONG)$/,
    (file) => `${file} cannot be written: name a file in a folder that is there and that you may write.`,
  ],
];

/** Throws on what is none of these, so a bug. */
export function sayWriteFault(error: unknown, file: string): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  const say = byCode.find(([codes]) => typeof code === 'string' && codes.test(code))?.[1];
  if (say === undefined) throw error;
  return say(file);
}
