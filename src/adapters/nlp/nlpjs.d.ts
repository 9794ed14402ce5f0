/** The little of @nlpjs that is used here; the packages ship no types. */
declare module '@nlpjs/core' {
  export function containerBootstrap(): { use: (plugin: unknown) => void };
}
declare module '@nlpjs/lang-en' {
  export const LangEn: unknown;
}
declare module '@nlpjs/nlp' {
  export const Nlp: new (settings: object) => unknown;
}
