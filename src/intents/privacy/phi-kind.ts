/** The kinds of patient information the screen knows (45 CFR 164.514(b)(2), RULES.md section 13), in report order. */
export const phiKinds = [
  ...(['name', 'date-of-birth', 'mbi', 'ssn', 'record-number', 'account', 'claim', 'member-id'] as const),
  ...(['phone', 'email', 'address', 'url', 'ip', 'age-over-89', 'image'] as const),
] as const;

export type PhiKind = (typeof phiKinds)[number];
