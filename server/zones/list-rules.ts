import type { z } from 'zod';
import { readInZone } from '../audit/write-in-zone.ts';
import type { Locale } from '../platform/bilingual.ts';
import type { RequestContext } from '../platform/platform.ts';
import { type Rule, readRuleBook } from './regulations.ts';
import type { ExplainedRule, ruleOutput, zoneInput } from './schema.ts';

/** The rules with the zone's own numbers; the same rules hold in every zone, their numbers need not. */
export async function readZoneRules(context: RequestContext, input: z.infer<typeof zoneInput>) {
  const book = await readRuleBook();
  return readInZone(context, input.zone, 'zone.view', async ({ tx, zoneId }) => ({
    ...book,
    parameters: await tx.ruleParameter.findMany({ where: { zoneId }, orderBy: [{ ruleId: 'asc' }, { name: 'asc' }] }),
  }));
}

type ZoneRules = Awaited<ReturnType<typeof readZoneRules>>;

export const presentRule = (
  rule: Rule,
  parameters: ZoneRules['parameters'],
  locale: Locale,
): z.infer<typeof ruleOutput> => ({
  id: rule.id,
  title: rule.title[locale],
  article: rule.article[locale],
  parameters: parameters
    .filter(({ ruleId }) => ruleId === rule.id)
    .map(({ name, value, unit, labelZh, labelEn }) => ({
      name,
      value,
      unit,
      label: locale === 'en' ? labelEn : labelZh,
    })),
  state: rule.state,
  code: [...rule.code],
  tests: [...rule.tests],
});

export const explainRule = (rule: Rule, parameters: ZoneRules['parameters'], locale: Locale): ExplainedRule => ({
  ...presentRule(rule, parameters, locale),
  area: rule.area,
  summary: rule.summary[locale],
});
