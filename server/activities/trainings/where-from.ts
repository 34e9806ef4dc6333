import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { badField } from '../../platform/errors.ts';
import { normalised } from './person-key.ts';

/** Where somebody is from, as a roll keeps it. */
export interface WhereFrom {
  /** The enterprise that the zone knows, if it is one. */
  enterpriseId: string | null;
  /** The enterprise's name, or what was told. */
  organisation: string;
}

/** 400 beside the field where the zone has no such enterprise. */
export async function enterpriseOf({ tx, zoneId }: Work, enterpriseId: string, field: string): Promise<WhereFrom> {
  const found = await tx.enterprise.findUnique({
    where: { zoneId_id: { zoneId, id: enterpriseId } },
    select: { name: true },
  });
  if (!found) throw badField(field, { key: 'enterpriseNotFound' });
  return { enterpriseId, organisation: found.name };
}

/** Whoever types the exact name of one of the zone's enterprises means it; any other text is kept as it is. */
export async function organisationNamed(work: Work, organisation: string): Promise<WhereFrom> {
  return (await enterpriseFinder(work))({ uscc: '', name: organisation }) ?? { enterpriseId: null, organisation };
}

/** Finds the zone's enterprises for the rows of a workbook: by the credit code where it stands there, else by name. */
export async function enterpriseFinder({
  tx,
  zoneId,
}: Work): Promise<(asked: { uscc: string; name: string }) => WhereFrom | null> {
  const enterprises = await tx.enterprise.findMany({ where: { zoneId }, select: { id: true, name: true, uscc: true } });
  const byCode = new Map(enterprises.map((each) => [each.uscc, each]));
  const byName = new Map(enterprises.map((each) => [normalised(each.name), each]));
  return ({ uscc, name }) => {
    const found = uscc === '' ? byName.get(normalised(name)) : byCode.get(uscc);
    return found ? { enterpriseId: found.id, organisation: found.name } : null;
  };
}

type Work = Pick<ZoneWork, 'tx' | 'zoneId'>;
