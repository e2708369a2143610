import type { z } from 'astro/zod';

/** The places and words of what a schema refuses in a piece of front matter; empty when it accepts. */
export function refusals(schema: z.ZodType, fields: unknown): string[] {
  const { error } = schema.safeParse(fields);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** A line of so many words. */
export function words(count: number): string {
  return Array.from({ length: count }, () => 'word').join(' ');
}
