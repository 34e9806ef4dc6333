import type { Locale } from '../platform/bilingual.ts';
import { dateColumn } from '../platform/calendar.ts';
import type { Message } from '../platform/errors.ts';
import { operationsOf } from '../platform/rest-operation.ts';
import { procedure, router } from '../platform/trpc.ts';
import { presentReorganisation } from './apply-reorganisation.ts';
import { lastDayBefore, nameOn } from './department-name.ts';
import { presentDepartment, readDepartmentChanges, readDepartments, readDepartmentTasks } from './departments.ts';
import { getZone } from './get-zone.ts';
import { importWorkbook } from './import-workbook.ts';
import { explainRule, presentRule, readZoneRules } from './list-rules.ts';
import { listZones } from './list-zones.ts';
import { makeTemplate } from './make-template.ts';
import { mergeDepartments, previewMerge } from './merge-departments.ts';
import { type PackProblem, placeName } from './pack/problems.ts';
import { renameDepartment } from './rename-department.ts';
import {
  changeOutput,
  departmentChangesOutput,
  departmentInput,
  departmentsOutput,
  departmentTasksOutput,
  importInput,
  importOutput,
  mergeInput,
  mergePreviewInput,
  noInput,
  type ProblemOutput,
  renameInput,
  reorganisationOutput,
  ruleBookOutput,
  rulesOutput,
  splitInput,
  splitPreviewInput,
  templateInput,
  templateOutput,
  zoneInput,
  zoneOnDayInput,
  zoneOutput,
  zonesOutput,
} from './schema.ts';
import { previewSplit, splitDepartment } from './split-department.ts';

const operation = operationsOf('zones');

const pick = (locale: Locale, zh: string, en: string) => (locale === 'en' ? en : zh);

export const zonesRouter = router({
  list: procedure
    .meta(operation('GET', '/zones', 'The zones that the caller may see'))
    .input(noInput)
    .output(zonesOutput)
    .query(async ({ ctx }) =>
      (await listZones(ctx)).map(({ zone, departments, years }) => ({
        id: zone.id,
        name: pick(ctx.locale, zone.nameZh, zone.nameEn),
        shortName: pick(ctx.locale, zone.shortZh, zone.shortEn),
        city: pick(ctx.locale, zone.cityZh, zone.cityEn),
        industry: pick(ctx.locale, zone.industryZh, zone.industryEn),
        departments,
        years,
        demo: zone.demo,
      })),
    ),

  get: procedure
    .meta(operation('GET', '/zones/{zone}', 'A zone with its roles, departments, rule parameters and plans'))
    .input(zoneOnDayInput)
    .output(zoneOutput)
    .query(async ({ ctx, input }) => {
      const { zone, asOf, roles, departments, parameters, plans } = await getZone(ctx, input);
      const { locale } = ctx;
      return zoneOutput.parse({
        id: zone.id,
        name: pick(locale, zone.nameZh, zone.nameEn),
        shortName: pick(locale, zone.shortZh, zone.shortEn),
        city: pick(locale, zone.cityZh, zone.cityEn),
        industry: pick(locale, zone.industryZh, zone.industryEn),
        hsCodes: zone.hsCodes,
        demo: zone.demo,
        asOf,
        roles: roles.map(({ role, nameZh, nameEn }) => ({ role, name: pick(locale, nameZh, nameEn) })),
        departments: departments.map((department) => presentDepartment(department, asOf, locale)),
        parameters: parameters.map(({ ruleId, name, value, unit, labelZh, labelEn }) => ({
          rule: ruleId,
          name,
          value,
          unit,
          label: pick(locale, labelZh, labelEn),
        })),
        plans: plans.map((plan) => ({ ...plan, title: plan.title[locale] })),
      });
    }),

  rules: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/rules',
        'Every rule of the sources: its article, its numbers, and what enforces it',
      ),
    )
    .input(zoneInput)
    .output(rulesOutput)
    .query(async ({ ctx, input }) => {
      const { regulations, parameters } = await readZoneRules(ctx, input);
      return regulations.map((rule) => presentRule(rule, parameters, ctx.locale));
    }),

  procedure: procedure
    .meta(operation('GET', '/zones/{zone}/procedure', "The rules of the product's own assessment procedure"))
    .input(zoneInput)
    .output(rulesOutput)
    .query(async ({ ctx, input }) => {
      const rules = await readZoneRules(ctx, input);
      return rules.procedure.map((rule) => presentRule(rule, rules.parameters, ctx.locale));
    }),

  ruleBook: procedure
    .meta(
      operation('GET', '/zones/{zone}/rule-book', 'All rules with their area and a summary of what the product does'),
    )
    .input(zoneInput)
    .output(ruleBookOutput)
    .query(async ({ ctx, input }) => {
      const rules = await readZoneRules(ctx, input);
      const explain = (rule: Parameters<typeof explainRule>[0]) => explainRule(rule, rules.parameters, ctx.locale);
      return { regulations: rules.regulations.map(explain), procedure: rules.procedure.map(explain) };
    }),

  departments: procedure
    .meta(
      operation('GET', '/zones/{zone}/departments', 'Departments under the names of a day, with their former names'),
    )
    .input(zoneOnDayInput)
    .output(departmentsOutput)
    .query(async ({ ctx, input }) => {
      const { asOf, departments } = await readDepartments(ctx, input);
      return { asOf, departments: departments.map((each) => presentDepartment(each, asOf, ctx.locale)) };
    }),

  departmentTasks: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/departments/{department}/tasks',
        'The tasks that a department leads in open plans',
      ),
    )
    .input(departmentInput)
    .output(departmentTasksOutput)
    .query(async ({ ctx, input }) => ({
      plans: (await readDepartmentTasks(ctx, input)).map(({ year, tasks }) => ({
        year,
        tasks: tasks.map(({ number, title, weight }) => ({ number, title: title[ctx.locale], weight })),
      })),
    })),

  departmentChanges: procedure
    .meta(operation('GET', '/zones/{zone}/department-changes', 'Renames, merges and splits on record'))
    .input(zoneInput)
    .output(departmentChangesOutput)
    .query(async ({ ctx, input }) => {
      const { changes, departments } = await readDepartmentChanges(ctx, input);
      const named = (id: string, day: string) => {
        const department = departments.find((known) => known.id === id);
        return { id, name: department ? nameOn(department, day)[ctx.locale] : id };
      };
      return departmentChangesOutput.parse({
        changes: changes.map(({ id, kind, effectiveOn, fromIds, toIds, reason, decidedByName, decidedAt }) => {
          const day = dateColumn(effectiveOn);
          return {
            id,
            kind,
            effectiveOn: day,
            from: fromIds.map((from) => named(from, lastDayBefore(day))),
            to: toIds.map((to) => named(to, day)),
            reason,
            decidedBy: decidedByName,
            decidedAt: decidedAt.toISOString(),
          };
        }),
      });
    }),

  renameDepartment: procedure
    .meta(
      operation('POST', '/zones/{zone}/departments/{department}/rename', 'Give a department a new name from a day on'),
    )
    .input(renameInput)
    .output(changeOutput)
    .mutation(({ ctx, input }) => renameDepartment(ctx, input)),

  previewMerge: procedure
    .meta(operation('POST', '/zones/{zone}/departments/merge/preview', 'What a merge of departments would do'))
    .input(mergePreviewInput)
    .output(reorganisationOutput)
    .mutation(async ({ ctx, input }) => {
      const { order, reorganisation } = await previewMerge(ctx, input);
      return presentReorganisation(reorganisation, order, ctx.locale);
    }),

  mergeDepartments: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/departments/merge',
        'Merge departments; their tasks and people go to the successor',
      ),
    )
    .input(mergeInput)
    .output(changeOutput)
    .mutation(({ ctx, input }) => mergeDepartments(ctx, input)),

  previewSplit: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/departments/{department}/split/preview',
        'What a split of a department would do',
      ),
    )
    .input(splitPreviewInput)
    .output(reorganisationOutput)
    .mutation(async ({ ctx, input }) => {
      const { order, reorganisation } = await previewSplit(ctx, input);
      return presentReorganisation(reorganisation, order, ctx.locale);
    }),

  splitDepartment: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/departments/{department}/split',
        'Split a department; the named tasks go to new ones',
      ),
    )
    .input(splitInput)
    .output(changeOutput)
    .mutation(({ ctx, input }) => splitDepartment(ctx, input)),

  template: procedure
    .meta(
      operation(
        'GET',
        '/zone-template',
        'The workbook (base64) in which a zone is written: with examples, or filled from one',
      ),
    )
    .input(templateInput)
    .output(templateOutput)
    .query(async ({ ctx, input }) => {
      const { fileName, content } = await makeTemplate(ctx, input);
      return { fileName, content: content.toString('base64') };
    }),

  importZone: procedure
    .meta(operation('POST', '/zones/import', 'Add or update a zone from a workbook (base64); with dryRun only report'))
    .input(importInput)
    .output(importOutput)
    .mutation(async ({ ctx, input }) => {
      const report = await importWorkbook(ctx, input);
      const inWords = (problem: PackProblem) => presentProblem(problem, (text) => ctx.translate(ctx.locale, text));
      return { ...report, problems: report.problems.map(inWords), warnings: report.warnings.map(inWords) };
    }),
});

const presentProblem = (problem: PackProblem, words: (message: Message) => string): ProblemOutput => ({
  ...problem,
  place: placeName(problem),
  message: words(problem.message),
});
