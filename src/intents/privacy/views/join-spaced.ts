/** "1 2 3 - 4 5 - 6 7 8 9" to "123-45-6789": characters typed one by one are put together again. */
const oneByOne = /(?<![a-z\d])[a-z\d](?:[ .,/_-]{1,3}[a-z\d](?![a-z\d])){6,40}/gi;

export const joinSpaced = (text: string): string =>
  text.replace(oneByOne, (run) => {
    const digits = run.replace(/\D/g, '').length;
    return digits < 5 ? run : run.replace(/[^a-z\d-]/gi, '').replace(/-{2,}/g, '-');
  });
