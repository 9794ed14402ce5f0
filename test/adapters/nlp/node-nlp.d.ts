/** The little of node-nlp that the test needs; it ships no types. */
declare module 'node-nlp' {
  export class NlpManager {
    constructor(settings: object);
    readonly container: {
      use(plugin: object): string;
      registerConfiguration(tag: string, settings: object, overwrite: boolean): void;
    };
    addLanguage(locale: string): void;
    process(locale: string, text: string): Promise<{ intent: string; score: number }>;
  }
}
