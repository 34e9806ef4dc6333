import { recordCheck } from '../../enterprises/checks/record-check.ts';
import { recordCheckInput } from '../../enterprises/checks/schema.ts';
import { signCommitment } from '../../enterprises/commitments/sign-commitment.ts';
import { assessEnvironment } from '../../enterprises/environment/assess-environment.ts';
import { attachFile } from '../../enterprises/files/attach-file.ts';
import { storeFile } from '../../files/store-file.ts';
import { type CivilDate, yearOf } from '../../platform/calendar.ts';
import { chance } from '../scenario.ts';
import type { Acts, FirmState } from './act-book.ts';
import type { Firm } from './firms.ts';

export function yearly(
  book: Acts,
  firm: Firm,
  state: FirmState,
  year: number,
  admittedOn: CivilDate,
  leftOn: CivilDate | null,
): void {
  const { zone, office, environment, joint } = book.stage;
  const isThere = (day: CivilDate) => day > admittedOn && (leftOn === null || day < leftOn);
  const signedOn = `${year}-03-${String(10 + Math.floor(chance(firm.slug, year, 'commitment') * 18)).padStart(2, '0')}`;
  if (isThere(signedOn) && chance(firm.slug, year, 'signs') < 0.94) {
    book.add(signedOn, 14, office, async (context) => {
      await signCommitment(context, {
        zone,
        enterprise: state.id,
        year,
        paper: { signerName: `演示法人${firm.slug.split('-')[1] ?? ''}`, signedOn, file: null },
      });
    });
  }
  const month = 5 + Math.floor(chance(firm.slug, year, 'check') * 6);
  const checkedOn = `${year}-${String(month).padStart(2, '0')}-16`;
  if (isThere(checkedOn) && (firm.diligence < 0.83 || chance(firm.slug, year, 'checked') < 0.9)) {
    book.add(checkedOn, 10, office, async (context) => {
      const conforms = { result: 'conforms' as const, facts: '' };
      // Leaves the office something to decide: a departure from the requirements (E9a).
      const isWeak = firm.story === 'steady' && firm.diligence < 0.83 && year === yearOf(book.stage.today);
      const check = recordCheckInput.parse({
        zone,
        enterprise: state.id,
        checkedOn,
        inspectors: ['演示检查员甲', '演示检查员乙'],
        departments: chance(firm.slug, year, 'joint') < 0.3 ? [...joint] : [],
        answers: {
          '1.1': conforms,
          '1.2': conforms,
          '1.3': conforms,
          '2.1': isWeak ? { result: 'non-conforming', facts: '演示：进货检验记录不完整。' } : conforms,
          '2.2': conforms,
          '2.3': conforms,
        },
        moveOut: false,
      });
      const { id } = await recordCheck(context, check);
      const fileName = '演示检查记录.txt';
      const { sha256 } = await storeFile(context, {
        zone,
        fileName,
        bytes: new TextEncoder().encode('演示检查记录（虚构）\n'),
      });
      await attachFile(context, {
        zone,
        enterprise: state.id,
        subject: 'check',
        subjectId: id,
        category: 'form',
        title: '检查记录（演示）',
        sha256,
        fileName,
      });
    });
  }
  const assessedOn = `${year}-04-${String(6 + Math.floor(chance(firm.slug, 'environment') * 20)).padStart(2, '0')}`;
  if (environment && isThere(assessedOn) && chance(firm.slug, year, 'assessed') < 0.6) {
    book.add(assessedOn, 16, environment, async (context) => {
      await assessEnvironment(context, {
        zone,
        enterprise: state.id,
        assessedOn,
        level: chance(firm.slug, 'risk') < 0.8 ? 'low' : 'medium',
        findings: '演示：污染物排放稳定达标。',
      });
    });
  }
}
