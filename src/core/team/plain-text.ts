/** Text short and plain enough to be kept and shown again: one line, no control characters, no half characters. */
export const isPlainText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' &&
  value.length <= longest &&
  value.trim() !== '' &&
  !/[\p{Cc}\p{Cs}\p{Co}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(value);
