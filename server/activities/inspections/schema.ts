import { z } from 'zod';
import { findingCounts } from '../../enterprises/findings/schema.ts';
import { bilingualOutput } from '../../platform/bilingual.ts';
import { civilDateInput, id, ofZone, optionalText, slug, text, version, year } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { bodyInput, bodyOutput } from '../body-schema.ts';
import { activityEventOutput } from '../events.ts';
import { activityFileOutput } from '../files/schema.ts';
import { INSPECTION_KINDS, INSPECTION_STATES } from './lifecycle.ts';
import { ownQuestion, teamMember } from './plan-content.ts';

const LONGEST_NOTE = 2_000;
const LONGEST_SUMMARY = 10_000;
const MOST_DEPARTMENTS = 20;
const MOST_PEOPLE = 50;
const MOST_QUESTIONS = 30;
const MOST_ENTERPRISES = 2_000;

const distinct = (values: readonly string[]) => new Set(values).size === values.length;
const named = { params: { key: 'inspections.namedTwice' } };
const keyOf = ({ name, organisation }: { name: string; organisation: string }) => `${name}\n${organisation}`;

const plan = {
  title: text(200),
  kind: z.enum(INSPECTION_KINDS),
  fromOn: civilDateInput,
  toOn: civilDateInput,
  /** Departments that check together; the leading one is added to them. */
  departments: z.array(slug).max(MOST_DEPARTMENTS).refine(distinct, named).default([]),
  team: z
    .array(teamMember)
    .min(1)
    .max(MOST_PEOPLE)
    .refine((team) => distinct(team.map(keyOf)), named)
    .refine((team) => team.filter(({ isLead }) => isLead).length === 1, { params: { key: 'inspections.oneLead' } }),
  /** The words of the own questions, beside the six items of EF7. */
  checklist: z.array(text(200)).max(MOST_QUESTIONS).refine(distinct, named).default([]),
  enterprises: z
    .array(id)
    .max(MOST_ENTERPRISES)
    .refine((chosen) => chosen.length > 0, { params: { key: 'inspections.nobody' } })
    .refine(distinct, named),
};

const isInOrder = ({ fromOn, toOn }: { fromOn: string; toOn: string }) => fromOn <= toOn;
const inOrder = { path: ['toOn'], params: { key: 'inspections.endsBefore' } };

export const planInspectionInput = ofZone
  .extend({ department: bodyInput.default(null), ...plan })
  .refine(isInOrder, inOrder);
export const ofInspection = ofZone.extend({ inspection: id });
const changing = ofInspection.extend({ version });
export const changeInspectionInput = changing
  /** Why; needed when its days move. */
  .extend({ ...plan, reason: optionalText(LONGEST_NOTE) })
  .refine(isInOrder, inOrder);
export const concludeInspectionInput = changing.extend({
  summary: text(LONGEST_SUMMARY),
  /** Why enterprises of the plan were not visited; needed where there are any. */
  whyUnvisited: optionalText(LONGEST_NOTE),
});
export const cancelInspectionInput = changing.extend({ reason: text(LONGEST_NOTE) });
export const listInspectionsInput = ofZone.extend({
  year: year.optional(),
  kind: z.enum(INSPECTION_KINDS).optional(),
  state: z.enum(INSPECTION_STATES).optional(),
  ...pageInput,
});

const inspectionRow = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(INSPECTION_KINDS),
  state: z.enum(INSPECTION_STATES),
  body: bodyOutput,
  fromOn: z.string(),
  toOn: z.string(),
  /** Under the names they had on its first day. */
  departments: z.array(z.object({ id: z.string(), name: bilingualOutput })),
  visited: z.number(),
  toVisit: z.number(),
  version: z.number(),
});
export type InspectionRow = z.infer<typeof inspectionRow>;

export const listInspectionsOutput = z.object({
  today: z.string(),
  items: z.array(inspectionRow),
  nextCursor: z.string().nullable(),
  /** May the reader plan one for some body? */
  canPlan: z.boolean(),
});

export const candidatesOutput = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), checkedOn: z.string().nullable() })),
});

const visit = z.object({ check: z.string(), checkedOn: z.string(), nonConforming: z.number() });

export const inspectionOutput = inspectionRow.extend({
  today: z.string(),
  team: z.array(teamMember),
  checklist: z.array(ownQuestion),
  /** The enterprises to visit by name, those still to be visited first. */
  enterprises: z.array(z.object({ id: z.string(), name: z.string(), visits: z.array(visit), findings: findingCounts })),
  findings: findingCounts,
  summary: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  events: z.array(activityEventOutput),
  files: z.array(activityFileOutput),
  can: z.object({
    change: z.boolean(),
    record: z.boolean(),
    conclude: z.boolean(),
    cancel: z.boolean(),
    attach: z.boolean(),
  }),
});
