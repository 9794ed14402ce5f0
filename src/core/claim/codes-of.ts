/** Each code once, in the order of the first line that names it. */
export function codesOf<Code extends string>(lines: Iterable<{ readonly code: Code }>): readonly Code[] {
  const codes: Code[] = [];
  for (const { code } of lines) if (!codes.includes(code)) codes.push(code);
  return codes;
}
