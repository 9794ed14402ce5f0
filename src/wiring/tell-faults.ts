/** What is wrong in a file, on the terminal: the first faults in a sentence each, the others counted. */
export interface TellFaults {
  readonly tell: (sentence: string) => void;
  /** To be called at the end. */
  readonly tellRest: () => void;
}

const mostTold = 20;

export function tellFaults(): TellFaults {
  let faults = 0;
  return {
    tell: (sentence) => {
      faults += 1;
      if (faults <= mostTold) process.stderr.write(`${sentence}.\n`);
    },
    tellRest: () => {
      if (faults > mostTold) process.stderr.write(`${faults - mostTold} more of that kind.\n`);
    },
  };
}
