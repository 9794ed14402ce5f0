const encoder = new TextEncoder();

/** Bytes of UTF-8 that a value takes as JSON. */
export const byteSize = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;
