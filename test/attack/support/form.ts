/** The short form runs with every other test; `npm run attack` plays the long one. */
export const long = process.env['ATTACK'] === 'long';

export const form = <T>(forms: { readonly short: T; readonly long: T }): T =>
  long ? forms.long : forms.short;
