/** A CPT or HCPCS code: five characters, upper case ("97110", "G0283"). Made only by `parseHcpcsCode`. */
export type HcpcsCode = string & { readonly brand: 'HcpcsCode' };

const shape = /^(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])$/;

/** The code, or undefined where the text has not the shape of one. Says nothing about whether it exists. */
export function parseHcpcsCode(text: string): HcpcsCode | undefined {
  const upper = text.toUpperCase();
  return shape.test(upper) ? (upper as HcpcsCode) : undefined;
}
