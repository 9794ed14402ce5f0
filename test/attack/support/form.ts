/** `npm run attack` plays the long form; the short one runs with every other test (vitest.config.ts). */
export const long = process.env['ATTACK'] === 'long';

export const form = <T>(forms: { readonly short: T; readonly long: T }): T =>
  long ? forms.long : forms.short;
