/** Plain data as YAML: maps, lists, texts, numbers and truths, which is all a manifest holds. */
export function toYaml(value: object, indent = ''): string {
  return Object.entries(value)
    .map(([key, inner]) => `${indent}${key}:${valueOf(inner, `${indent}  `)}`)
    .join('');
}

function valueOf(value: unknown, indent: string): string {
  if (Array.isArray(value))
    return value.length === 0 ? ' []\n' : `\n${value.map((each) => item(each, indent)).join('')}`;
  if (typeof value === 'object' && value !== null) return `\n${toYaml(value, indent)}`;
  return ` ${scalar(value)}\n`;
}

function item(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return `${indent}- ${scalar(value)}\n`;
  return `${indent}- ${toYaml(value, `${indent}  `).slice(indent.length + 2)}`;
}

/** Texts that YAML could take for something else stand in quotes. */
const scalar = (value: unknown): string =>
  typeof value === 'string' && !/^[a-z][\w .-]*$/i.test(value) ? JSON.stringify(value) : String(value);
