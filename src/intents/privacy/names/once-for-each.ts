/** What holds of a whole message, or of a word of it, is found out once; it is forgotten with the message. */

export function onceForEach<Thing extends object>(
  test: (thing: Thing) => boolean,
): (thing: Thing) => boolean {
  const known = new WeakMap<Thing, boolean>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const found = test(thing);
    known.set(thing, found);
    return found;
  };
}
