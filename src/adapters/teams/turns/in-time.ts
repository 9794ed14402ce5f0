/** Work that is waited for only so long; it goes on all the same. */
export async function inTime<T>(
  work: Promise<T>,
  milliseconds: number,
): Promise<{ readonly kind: 'done'; readonly value: T } | { readonly kind: 'late' }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ readonly kind: 'late' }>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late' }), milliseconds);
  });
  try {
    return await Promise.race([work.then((value) => ({ kind: 'done', value }) as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
