/** What is being answered just now, so that stopping can wait for it. */
export interface Running {
  readonly track: <T>(work: Promise<T>) => Promise<T>;
  /** Resolves when nothing runs any more, or after `longest` milliseconds. */
  readonly drained: (longest: number) => Promise<void>;
}

export function running(): Running {
  const works = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      const settled = work.then(
        () => undefined,
        () => undefined,
      );
      works.add(settled);
      void settled.then(() => works.delete(settled));
      return work;
    },
    drained: async (longest) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, longest);
      });
      while (works.size > 0) {
        const all = Promise.all(works).then(() => 'all' as const);
        if ((await Promise.race([all, late])) === undefined) break;
      }
      clearTimeout(timer);
    },
  };
}
