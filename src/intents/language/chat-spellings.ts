/** Chat's own short forms, only where the word behind them shows it: "hw many", "mx units", "what r u". */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:hw|hwo|ohw) (?=many|much|long|often|do|does|to)\b/gi, 'how '],
  [/\bwa?t (?=is|are|can|could|do|does|r|u)\b/gi, 'what '],
  [/\bmx (?=units?|per|a day|daily)\b/gi, 'max '],
  [/\b(what|who|where) r (?=u|you)\b/gi, '$1 are '],
  [/\bh(?:epl|lep|lpe|pel|ple|alp)\b/gi, 'help'],
  [/\bsh(?:u|ou|l)d\b/gi, 'should'],
  [/\bn(?:ue|eru)ro\b/gi, 'neuro'],
  [/\bche{1,9}t (?=she{1,9}ts?\b)/gi, 'cheat '],
  [/\bstp (?=the|it|this|daily|digest|sending)\b/gi, 'stop '],
  [/\b(are|can|do|could|will) u\b/gi, '$1 you'],
  // "8 n 8": small, by itself and between words; "N Dakota" and "n/a" stay.
  [/(?<![^ ])n (?=[a-z\d])(?!dakota|carolina|abn\b)/g, 'and '],
  [/\b(?:wats|whts)\b/gi, 'whats'],
  [/\bev(?:l|la|el)\b/gi, 'eval'],
  [/(\d ?)mns?\b/gi, '$1min'],
  [/\badn\b/gi, 'and'],
  [/\bminits?\b/gi, 'minute'],
  [/\bunt(?:is|si)\b/gi, 'units'],
  [/\bmanuel (?=th)/gi, 'manual '],
  [/\bre-?ed(?:ucation|cation|uction)\b/gi, 'reeducation'],
  [/\b(?:p t a|P\.T\.A\.)(?= |$)/gi, 'PTA'],
  [/\b(?:c o t a)(?= |$)/gi, 'COTA'],
  [/\b(?:o t a)(?= |$)/gi, 'OTA'],
  [/\b(?:k x)(?= |$)/gi, 'KX'],
  [/\babt\b/gi, 'about'],
  [/\bb4 (?=or|the|gp|kx|59|and|i|we|it)\b/gi, 'before '],
  [/\bn(?:eu|ue)r?o?mus(?:c|k)u?lar\b/gi, 'neuromuscular'],
];

export const spellOut = (text: string): string =>
  spellings.reduce((spelled, [short, long]) => spelled.replace(short, long), text);
