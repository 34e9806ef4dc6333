import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { bilingualSchema } from '../platform/bilingual.ts';
import { PROJECT_FOLDER } from '../platform/project-folder.ts';
import { RULE_AREAS, RULE_STATES } from './rule-areas.ts';

const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{1,2}\d{1,2}[a-z]?$/),
  area: z.enum(RULE_AREAS),
  article: bilingualSchema,
  title: bilingualSchema,
  summary: bilingualSchema,
  state: z.enum(RULE_STATES),
  /** Files that enforce the rule, from the project's folder. */
  code: z.array(z.string()),
  /** Names of the tests that prove it. */
  tests: z.array(z.string()),
});

/** One duty, threshold or deadline of the sources, or one of the product's own procedure. */
export type Rule = z.infer<typeof ruleSchema>;

export interface RuleBook {
  /** The sources' rules (E, EF, R, Q, Z). */
  regulations: readonly Rule[];
  /** The product's own assessment procedure (A). */
  procedure: readonly Rule[];
}

let book: Promise<RuleBook> | undefined;

/** The rules as seeds/ holds them: they come with the program, so one reading serves the process. */
export function readRuleBook(): Promise<RuleBook> {
  book ??= readBook();
  return book;
}

async function readBook(): Promise<RuleBook> {
  const [regulations, procedure] = await Promise.all([readRules('regulations.yaml'), readRules('procedure.yaml')]);
  return { regulations, procedure };
}

async function readRules(file: string): Promise<Rule[]> {
  const text = await readFile(path.join(PROJECT_FOLDER, 'seeds', file), 'utf8');
  return z.array(ruleSchema).parse(parse(text));
}

export async function knownRuleIds(): Promise<ReadonlySet<string>> {
  const { regulations, procedure } = await readRuleBook();
  return new Set([...regulations, ...procedure].map(({ id }) => id));
}
