/** The little of @nlpjs that is used here; the packages ship no types. */
declare module '@nlpjs/core' {
  export function containerBootstrap(): {
    use: (plugin: unknown) => string;
    registerConfiguration: (tag: string, settings: object) => void;
  };
}
declare module '@nlpjs/nlp' {
  export const Nlp: new (settings: object) => unknown;
}
