/** Who keeps the logs of the daily work in a zone's demonstration: each a department and who acts for it. */
export interface DailyCast {
  association: Keeper;
  /** Posts for the zone's side, and convenes the joint meetings. */
  commerce: Keeper;
  /** Guides laboratories beside the association. */
  guide: Keeper;
  publicity: Keeper;
  /** Leads joint inspections. */
  inspector: Keeper;
}

export interface Keeper {
  department: string;
  person: string;
}

/** The cast of a zone from who acts for each of its departments. */
export function dailyCastOf(zone: string, byDepartment: Readonly<Record<string, string>>): DailyCast {
  const keeper = (department: string): Keeper => ({ department, person: byDepartment[department] ?? '' });
  const isZhuhai = zone.startsWith('zhuhai');
  return {
    association: keeper('association'),
    commerce: keeper('commerce'),
    guide: keeper(isZhuhai ? 'association' : 'testing-institute'),
    publicity: keeper(isZhuhai ? 'publicity' : 'commerce'),
    inspector: keeper(isZhuhai ? 'market-regulation' : 'drug-regulation'),
  };
}
