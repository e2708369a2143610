import type { z } from 'astro/zod';
import { didYouMean } from './suggestion.ts';

/** What a value is, as an author would say. */
function nameOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a date';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return `the value ${String(value)}`;
  return 'a number';
}

/** How to write a value of the expected type. */
const remedies: Record<string, string> = {
  string: 'Write text in double quotes.',
  number: 'Write a number without quotes.',
  int: 'Write a whole number without quotes.',
  array: 'Write a list: each item on a line of its own that begins with "- ".',
  object: 'Write its fields on the lines below, indented.',
};

const quoted = (values: readonly unknown[]) => values.map(String).join(', ');

/**
 * Says of a value that a schema refuses what is wrong and how to mend it, where the schema itself
 * does not. It fits what Zod calls an error map.
 */
export function explain(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `This is ${nameOf(issue.input)}. ${remedies[issue.expected] ?? `Write ${issue.expected}.`}`;
    case 'invalid_value': {
      const meant = didYouMean(String(issue.input), issue.values.map(String));
      return `"${String(issue.input)}" is none of the values this may have.${meant} Write one of: ${quoted(issue.values)}.`;
    }
    case 'too_small':
      return `This may not be under ${String(issue.minimum)}. Raise it.`;
    case 'too_big':
      return issue.origin === 'array'
        ? `This list may have ${String(issue.maximum)} items. Take some out.`
        : `This may not be over ${String(issue.maximum)}. Lower it.`;
    default:
      return undefined;
  }
}

/** The schema of what stands on a path below a schema, where that is a group of fields. */
function groupAt(schema: z.ZodType, path: readonly PropertyKey[]): z.core.$ZodObject | undefined {
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } };
  const into = (inner: unknown, rest = path) => groupAt(inner as z.ZodType, rest);
  if (def.type === 'optional') return into(def.innerType);
  if (def.type === 'pipe') return into(def.in);
  const [key, ...rest] = path;
  if (def.type === 'array') return into(def.element, rest);
  if (def.type !== 'object') return undefined;
  if (key === undefined) return schema as unknown as z.core.$ZodObject;
  const shape = def.shape as Record<PropertyKey, unknown>;
  return shape[key] === undefined ? undefined : into(shape[key], rest);
}

/** The names of the fields that a schema knows at a path. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[] = []): string[] {
  const group = groupAt(schema, path);
  return group ? Object.keys(group._zod.def.shape) : [];
}
