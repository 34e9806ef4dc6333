import { fileFigures } from '../../server/enterprises/inspection/file-figures.ts';
import { fileFiguresInput, type TypedFigures } from '../../server/enterprises/inspection/schema.ts';
import { fileList } from '../../server/enterprises/monthly-lists/file-list.ts';
import { fileInput, type TypedRow } from '../../server/enterprises/monthly-lists/schema.ts';
import { addEnterprise, usccOf } from '../factories/enterprise.ts';
import { openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { rivals, suzhouPeople } from '../factories/suzhou-people.ts';

/** Both zones, and in Suzhou everybody whom the quality rules name, with two enterprises of the zone since 2024. */
export async function openQualityWorld() {
  const installation = await openInstallation();
  await installation.importPack(SUZHOU);
  await installation.importPack(ZHUHAI);
  const { person } = installation;
  const office = await person('office', { zone: SUZHOU, role: 'office' });
  const events = [['admitted', '2024-01-15']] as const;
  const wish = { on: '2024-01-02', events: events.map(([kind, on]): [typeof kind, string] => [kind, on]) };
  const enterprise = await addEnterprise(installation, office, {
    ...wish,
    name: '示例医疗器械有限公司',
    uscc: usccOf(801),
  });
  const rival = await addEnterprise(installation, office, { ...wish, name: '另一示例企业', uscc: usccOf(802) });
  return {
    installation,
    at: installation.at,
    office,
    ...(await suzhouPeople(installation)),
    department: await person('drugs', { zone: SUZHOU, role: 'department', department: 'drug-regulation' }),
    otherDepartment: await person('commerce', { zone: SUZHOU, role: 'department', department: 'commerce' }),
    /** Of the other zone, which must find nothing. */
    elsewhere: await person('elsewhere', { zone: ZHUHAI, role: 'office' }),
    ...(await rivals(installation, enterprise, rival)),
  };
}
export type QualityWorld = Awaited<ReturnType<typeof openQualityWorld>>;

/** Files a month's list for an enterprise by the office, or corrects it as the revision after `revision`. */
export function fileExports(
  { at, office }: QualityWorld,
  when: string,
  filing: { enterprise: string; month: string; rows: Partial<TypedRow>[]; revision?: number },
) {
  const { revision, rows, ...ofList } = filing;
  return fileList(
    at(office, when),
    fileInput.parse({
      zone: SUZHOU,
      ...ofList,
      hasExports: rows.length > 0,
      rows: rows.map((row) => ({
        country: 'US',
        product: '注射器',
        quantity: '100',
        unit: '箱',
        amountUsd: '1000.00',
        ...row,
      })),
      ...(revision !== undefined && { revision, reason: 'test' }),
    }),
  );
}

/** Files a month's inspection figures, or corrects them. */
export function fileInspections(
  { at, inspection }: QualityWorld,
  when: string,
  filing: { month: string; rows: Partial<TypedFigures>[]; revision?: number },
) {
  const { revision, rows, month } = filing;
  return fileFigures(
    at(inspection, when),
    fileFiguresInput.parse({
      zone: SUZHOU,
      month,
      rows: rows.map((row) => ({
        enterpriseUscc: null,
        country: 'US',
        product: '注射器',
        inspectedBatches: 10,
        inspectedQuantity: '100',
        inspectedAmountUsd: '1000.00',
        failedBatches: 0,
        failedQuantity: '0',
        failedAmountUsd: '0',
        returnedBatches: 0,
        returnedQuantity: '0',
        returnedAmountUsd: '0',
        ...row,
      })),
      ...(revision !== undefined && { revision, reason: 'test' }),
    }),
  );
}
