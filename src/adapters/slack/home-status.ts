/** What App Home says of the server, in lines of whoever wires it. */
export interface HomeStatus {
  /** What figures are loaded: "Fee schedule RVU26C, in force from 2026-07-01". */
  readonly loaded: readonly string[];
  /** What changed lately, newest first, one sentence each; may be empty. */
  readonly changed: readonly string[];
}
