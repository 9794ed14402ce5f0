/** What a picture shows, as figures alone: nothing typed is ever drawn. */
export type Drawing =
  | {
      readonly kind: 'ruler';
      /** Of the pool. */
      readonly minutes: number;
      readonly firstUnitMinutes: number;
      readonly blockMinutes: number;
    }
  | {
      readonly kind: 'bars';
      readonly title: string;
      readonly bars: readonly { readonly label: string; readonly value: number }[];
    };
