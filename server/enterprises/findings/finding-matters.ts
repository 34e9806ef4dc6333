import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { byEnterprise, byRoles, plainly } from '../../deadlines/deadline.ts';
import { notifyHolder, renewMatter, settleMatter } from '../../notifications/notify.ts';
import type { CivilDate } from '../../platform/calendar.ts';

/** What the matters of a finding are about. */
interface About {
  id: string;
  enterpriseId: string;
  item: string;
  dueOn: CivilDate;
}

const about = ({ id, enterpriseId, item }: About) => ({
  uid: id,
  subject: plainly(item),
  about: { id, enterprise: enterpriseId },
});

/** The enterprise's turn: to correct until the due day. */
export const askForCorrection = (write: ZoneWrite, finding: About): Promise<void> =>
  renewMatter(write, [byEnterprise(finding.enterpriseId)], {
    kind: 'finding-correction',
    ...about(finding),
    dueOn: finding.dueOn,
  });

/** The authorities' turn: to look at the correction. */
export async function askForRecheck(write: ZoneWrite, finding: About): Promise<void> {
  await settleMatter(write, { kind: 'finding-correction', uid: finding.id });
  const news = { kind: 'finding-recheck', ...about(finding), dueOn: null } as const;
  await renewMatter(write, [byRoles('office', 'inspection')], news);
}

/** What the re-check decided is news to the enterprise, once for each version. */
export async function tellOfRecheck(write: ZoneWrite, finding: About, version: number): Promise<void> {
  await settleMatter(write, { kind: 'finding-recheck', uid: finding.id });
  await notifyHolder(write, byEnterprise(finding.enterpriseId), {
    kind: 'recheck',
    ...about(finding),
    uid: `${finding.id}/${version}`,
    dueOn: null,
  });
}
