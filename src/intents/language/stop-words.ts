/** Words that belong to any sentence about billing: never a place, never unread. */
const words =
  'and with w/ w for of on the a an to is are do does did i we my our can could should would may check please pls how many much units unit minutes min what pay pays bill billed billing cpt hcpcs code codes rule in at near zip locality plus then today if same day together also be it this that was were has have had need get got each per one-on-one so just about from by as not no yes or ok okay hi hello hey thanks you your me us there here when which who why where total timed untimed day days dos date service services line lines claim patient pt ot slp therapist treatment session visit eval spent did done';

export const stops: ReadonlySet<string> = new Set(words.split(' '));
