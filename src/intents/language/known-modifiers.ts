/** Two-character modifiers that therapy claims carry. Numbered ones are also minutes: see `isNumbered`. */
const lettered: ReadonlySet<string> = new Set([
  ...['GP', 'GO', 'GN', 'CQ', 'CO', 'KX', 'XE', 'XS', 'XP', 'XU', 'GA', 'GX', 'GY', 'GZ', 'GC', 'GV', 'GW'],
  ...['LT', 'RT', 'AT', 'KP', 'FQ', 'CR', 'QZ'],
  ...['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'FA', 'T1', 'T2', 'T3', 'T4', 'T5'],
]);
const numbered: ReadonlySet<string> = new Set([
  ...['22', '25', '26', '27', '50', '51', '52', '53', '57', '58', '59'],
  ...['76', '77', '78', '79', '93', '95', '96', '97'],
]);

export const isLettered = (word: string): boolean => lettered.has(word.toUpperCase());
export const isNumbered = (word: string): boolean => numbered.has(word);
export const isModifier = (word: string): boolean => isLettered(word) || isNumbered(word);

/** Alone after a code these are as likely a modifier as minutes. */
export const asLikelyMinutes: ReadonlySet<string> = new Set(['25', '59', '76', '77', '95']);
