/** A letter with blanks, as a file. Nothing of the claim stands in it but the code of the denial. */
export interface LetterFile {
  readonly kind: 'letter';
  /** "separate-services-97.txt". */
  readonly name: string;
  /** Its id in data/playbook. */
  readonly letter: string;
  /** "CO-97". */
  readonly carc?: string;
}

export const letterFile = (letter: string, carc: string | undefined): LetterFile => ({
  ...{ kind: 'letter', letter },
  name: `${[letter, ...(carc?.split('-').slice(1) ?? [])].join('-').toLowerCase()}.txt`,
  ...(carc === undefined ? {} : { carc }),
});
