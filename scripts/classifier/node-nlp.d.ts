/** The little of node-nlp that training needs; it ships no types. */
declare module 'node-nlp' {
  export class NlpManager {
    constructor(settings: object);
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<void>;
    export(minified: boolean): string;
    import(model: string): void;
    process(locale: string, text: string): Promise<{ intent: string; score: number }>;
  }
}
