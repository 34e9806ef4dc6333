import { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { fileNameOf } from '../../documents/file-name.ts';
import { zoneNames } from '../../documents/zone-names.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { notFound } from '../../platform/errors.ts';
import { id as idInput, year as yearInput, zoneId } from '../../platform/inputs.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount, ruleNumber } from '../../zones/rule-pack.ts';
import { readApplication } from '../admission/read-application.ts';
import { readCheck } from '../checks/read-checks.ts';
import { evaluationLimits } from '../evaluation/evaluation-store.ts';
import { readEvaluation } from '../evaluation/read-evaluation.ts';
import { readAdjustment } from '../standing/adjustment-of-year.ts';
import type { FormDocument } from './form-document.ts';
import { readFormWords } from './form-words.ts';
import { ef1 } from './forms/ef1.ts';
import { ef2 } from './forms/ef2.ts';
import { ef3 } from './forms/ef3.ts';
import { ef4 } from './forms/ef4.ts';
import { ef5 } from './forms/ef5.ts';
import { ef6 } from './forms/ef6.ts';
import { ef7 } from './forms/ef7.ts';
import { ef8 } from './forms/ef8.ts';
import type { Yardstick } from './forms/evaluation-rows.ts';
import type { Paper } from './paper.ts';
import { readDeclaration } from './read-declaration.ts';
import { readListById } from './read-list-by-id.ts';
import { FORMS, type Form } from './word-lists.ts';
import { writeDocx } from './write-docx.ts';

/** `id` is the application for EF1 to EF3, the list for EF4, the evaluation, declaration or check for EF5 to EF7, the year for EF8. */
export interface ExportFormInput {
  zone: string;
  form: string;
  id: string;
}

/** What a form is about, for the name of its file. */
interface Filled {
  document: FormDocument;
  about: string;
}

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A form as a Word document, read the way pages read it: whoever may not see it there gets none here. */
export async function exportForm(context: RequestContext, input: ExportFormInput, locale: Locale = 'zh-CN') {
  const form = known(z.enum(FORMS), input.form);
  const zone = known(zoneId, input.zone);
  const paper = await paperOf(context, zone, locale);
  const { document, about } = await FILLED_IN[form](context, zone, input.id, paper);
  const { words } = paper;
  return {
    fileName: fileNameOf([form, words.forms[form].title, about], 'docx'),
    bytes: await writeDocx(document, locale, words.notes.page),
    mediaType: MEDIA_TYPE,
  };
}

/** A part of the address that nothing can be found by. */
function known<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const read = schema.safeParse(value);
  if (!read.success) throw notFound();
  return read.data;
}

type Fill = (context: RequestContext, zone: string, id: string, paper: Paper) => Promise<Filled>;

/** Reads what an UUID names, then fills in. */
const byId =
  <T>(
    read: (context: RequestContext, zone: string, id: string) => Promise<T>,
    fill: (found: T, paper: Paper) => Filled,
  ) =>
  async (context: RequestContext, zone: string, id: string, paper: Paper): Promise<Filled> =>
    fill(await read(context, zone, known(idInput, id)), paper);

const applicationOf = (context: RequestContext, zone: string, application: string) =>
  readApplication(context, { zone, application });

const FILLED_IN = {
  EF1: byId(applicationOf, (found, paper) => ({ document: ef1(found, paper), about: found.enterprise.name })),
  EF2: byId(applicationOf, (found, paper) => ({ document: ef2(found, paper), about: found.enterprise.name })),
  EF3: byId(
    async (context, zone, id) => ({
      application: await applicationOf(context, zone, id),
      yardstick: await readYardstick(context, zone),
    }),
    ({ application, yardstick }, paper) => ({
      document: ef3(application, yardstick, paper),
      about: application.enterprise.name,
    }),
  ),
  EF4: byId(
    (context, zone, list) => readListById(context, { zone, list }),
    (found, paper) => ({ document: ef4(found, paper), about: `${found.enterprise.name} ${found.list.month}` }),
  ),
  EF5: byId(
    async (context, zone, evaluation) => ({
      evaluation: await readEvaluation(context, { zone, evaluation }),
      yardstick: await readYardstick(context, zone),
    }),
    ({ evaluation, yardstick }, paper) => ({
      document: ef5(evaluation, yardstick, paper),
      about: evaluation.enterprise.name,
    }),
  ),
  EF6: byId(
    (context, zone, declaration) => readDeclaration(context, { zone, declaration }),
    (found, paper) => ({
      document: ef6(found, paper),
      about: [found.enterprise.name, found.content.contractNumber].filter(Boolean).join(' '),
    }),
  ),
  EF7: byId(
    (context, zone, check) => readCheck(context, { zone, check }),
    (found, paper) => ({ document: ef7(found, paper), about: `${found.enterprise.name} ${found.checkedOn}` }),
  ),
  EF8: async (context, zone, id, paper) => {
    const year = known(yearInput, id);
    return { document: ef8(await readAdjustment(context, { zone, year }), paper), about: String(year) };
  },
} as const satisfies Record<Form, Fill>;

async function paperOf(context: RequestContext, zone: string, locale: Locale): Promise<Paper> {
  const names = await zoneNames(context, zone, locale);
  return {
    words: await readFormWords(locale),
    locale,
    zoneName: names.zone,
    officeName: names.office,
    timeZone: context.platform.timeZone,
  };
}

/** EF3, EF5: the numbers of the zone's rule pack that the form tells. */
function readYardstick(context: RequestContext, zone: string): Promise<Yardstick> {
  return readInZone(context, zone, 'zone.view', async ({ tx, zoneId: ofZone }) => {
    const pack = await readRulePack(tx, ofZone);
    return {
      limits: evaluationLimits(pack),
      minYearlyTradeUsd: ruleNumber(pack, 'EF5', 'minYearlyTradeUsd'),
      cleanRecordYears: ruleCount(pack, 'E3', 'cleanRecordYears'),
    };
  });
}
