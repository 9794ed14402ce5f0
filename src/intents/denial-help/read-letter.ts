/** "letter CO-97", "draft an appeal letter": the letter itself is wanted, not what a letter received means. */
const wanted =
  /\b(?:appeal|sample|template|write|draft|give|send|need|show|want)\b.{0,20}\bletters?\b|\bletters? (?:for|to|template|sample)\b/i;
const received =
  /\b(?:denial|denied|got|received|came|says?|said)\b.{0,15}\bletters?\b|\bletters? (?:says?|said|came)\b/i;

export const asksForLetter = (text: string, subcommand: string | undefined): boolean =>
  /^letters?$/.test(subcommand ?? '') || (wanted.test(text) && !received.test(text));
