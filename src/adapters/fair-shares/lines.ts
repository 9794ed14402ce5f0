/** Lines of people: who came first goes first, one at a time. */
export interface Lines {
  readonly join: (key: string) => Place;
}

export interface Place {
  /** Resolves when everybody before has left. */
  readonly first: Promise<void>;
  readonly leave: () => void;
}

export function openLines(): Lines {
  const last = new Map<string, Promise<void>>();
  return {
    join: (key) => {
      let leave = (): void => undefined;
      const left = new Promise<void>((resolve) => {
        leave = resolve;
      });
      const first = last.get(key) ?? Promise.resolve();
      const gone = first.then(() => left);
      last.set(key, gone);
      void gone.then(() => {
        if (last.get(key) === gone) last.delete(key);
      });
      return { first, leave: () => leave() };
    },
  };
}
