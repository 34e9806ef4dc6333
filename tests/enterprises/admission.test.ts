import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  admitApplication,
  refuseApplication,
  returnApplication,
  withdrawApplication,
} from '../../server/enterprises/admission/decide-application.ts';
import { readApplication } from '../../server/enterprises/admission/read-application.ts';
import { saveApplication } from '../../server/enterprises/admission/save-application.ts';
import { startApplication } from '../../server/enterprises/admission/start-application.ts';
import { submitApplication } from '../../server/enterprises/admission/submit-application.ts';
import { convenePanel } from '../../server/enterprises/evaluation/convene-panel.ts';
import { readEvaluation } from '../../server/enterprises/evaluation/read-evaluation.ts';
import { readEnterprise } from '../../server/enterprises/register/read-enterprise.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { answersWith, completeFacts, PANEL } from '../factories/application.ts';
import { addEnterprise, enterprisePerson } from '../factories/enterprise.ts';
import { SUZHOU } from '../factories/installation.ts';
import { admitted, evaluated, openWorld, refusal, submitted, type World } from './world.ts';

let world: World;
let count = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.installation.close());
/** Each test has an enterprise of its own. */
beforeEach(async () => {
  count += 1;
  const enterprise = await addEnterprise(world.installation, world.office, { name: `示例企业第${count}号` });
  world = {
    ...world,
    enterprise,
    clerk: await enterprisePerson(world.installation, SUZHOU, enterprise, `clerk.${count}`),
  };
});

describe('an application', () => {
  it('E2: is taken in, evaluated and admitted; the enterprise is in the zone from that day with what it told', async () => {
    await admitted(world, '2026-03-02');
    const enterprise = await readEnterprise(world.at(world.clerk, '2026-03-03 09:00'), {
      zone: SUZHOU,
      enterprise: world.enterprise,
    });
    expect(enterprise).toMatchObject({
      status: 'admitted',
      since: '2026-03-02',
      eligibleForSupport: true,
      facts: { revision: 1 },
    });
    expect(enterprise.certificates).toMatchObject([{ scheme: 'iso13485', expiresOn: '2027-12-31', isValid: true }]);
  });

  it('E4: is refused while anything is missing, and everything missing is named', async () => {
    const { at, clerk } = world;
    const started = await startApplication(at(clerk, '2026-03-02 09:00'), {
      zone: SUZHOU,
      enterprise: world.enterprise,
    });
    const { hasOwnBrand: _brand, ...facts } = completeFacts({ postcode: '21', suppliers: [], markets: ['ZZ'] });
    const saved = await saveApplication(at(clerk, '2026-03-02 09:01'), {
      zone: SUZHOU,
      application: started.id,
      version: started.version,
      facts: { ...facts, hasOwnBrand: '' },
      selfAssessment: { ...answersWith(), '4.9': undefined },
    });
    const refused = await refusal(
      submitApplication(at(clerk, '2026-03-02 09:02'), {
        zone: SUZHOU,
        application: started.id,
        version: saved.version,
      }),
    );
    expect(refused).toMatchObject({ code: 'refused', rule: 'E4', key: 'refusal.application.incomplete' });
    expect(Object.keys(refused?.fields ?? {}).sort()).toEqual(
      [
        '4.9',
        'business-licence',
        'certificates',
        'hasOwnBrand',
        'markets',
        'organisation-chart',
        'postcode',
        'process-flow',
        'suppliers',
      ].sort(),
    );
    const draft = await readApplication(at(clerk, '2026-03-02 09:03'), { zone: SUZHOU, application: started.id });
    expect(draft.facts.postcode).toBe('21');
    expect(draft.missing).toHaveLength(9);
  });

  it('EF1: a fact is typed once: the next application begins with those on file, and the pledge is given anew', async () => {
    const application = await submitted(world, '2026-03-02 09:00');
    await withdrawApplication(world.at(world.clerk, '2026-03-02 10:00'), {
      zone: SUZHOU,
      application: application.id,
      version: application.version,
      reason: '',
    });
    const again = await startApplication(world.at(world.clerk, '2026-03-04 09:00'), {
      zone: SUZHOU,
      enterprise: world.enterprise,
    });
    const { facts } = await readApplication(world.at(world.clerk, '2026-03-04 09:01'), {
      zone: SUZHOU,
      application: again.id,
    });
    expect(facts).toMatchObject({ legalPerson: '张示例', tradeUsd: '9800000', pledged: '' });
  });

  it('E2: the second of two editors sees what is stored, and nothing of it is lost', async () => {
    const { at, clerk } = world;
    const started = await startApplication(at(clerk, '2026-03-02 09:00'), {
      zone: SUZHOU,
      enterprise: world.enterprise,
    });
    const save = (phone: string) =>
      saveApplication(at(clerk, '2026-03-02 09:05'), {
        zone: SUZHOU,
        application: started.id,
        version: 1,
        facts: completeFacts({ phone }),
        selfAssessment: {},
      });
    const results = await Promise.allSettled([save('0512-11110000'), save('0512-22220000')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('E2: there is one open application for an enterprise', async () => {
    const { at, clerk, enterprise } = world;
    await startApplication(at(clerk, '2026-03-02 09:00'), { zone: SUZHOU, enterprise });
    expect(await refusal(startApplication(at(clerk, '2026-03-02 09:10'), { zone: SUZHOU, enterprise }))).toMatchObject({
      code: 'conflict',
    });
  });

  it("is not there for another enterprise's people, nor for another zone", async () => {
    const { at, rivalClerk, elsewhere } = world;
    const application = await submitted(world, '2026-03-02 09:00');
    const read = { zone: SUZHOU, application: application.id };
    expect(await refusal(readApplication(at(rivalClerk, '2026-03-03 09:00'), read))).toMatchObject({
      code: 'notFound',
    });
    expect(await refusal(readApplication(at(elsewhere, '2026-03-03 09:00'), read))).toMatchObject({ code: 'notFound' });
    expect(
      await refusal(
        startApplication(at(rivalClerk, '2026-03-03 09:00'), { zone: SUZHOU, enterprise: world.enterprise }),
      ),
    ).toMatchObject({ code: 'notFound', key: 'enterpriseNotFound' });
  });

  it('E2: returned with a reason, it is completed and handed in again; refused, it is closed', async () => {
    const { at, office, clerk } = world;
    const application = await submitted(world, '2026-03-02 09:00');
    const act = { zone: SUZHOU, application: application.id, reason: '请补充工艺流程图' };
    const returned = await returnApplication(at(office, '2026-03-03 09:00'), { ...act, version: application.version });
    const again = await submitApplication(at(clerk, '2026-03-04 09:00'), { ...act, version: returned.version });
    const refused = await refuseApplication(at(office, '2026-03-05 09:00'), { ...act, version: again.version });
    const { decisions } = await readApplication(at(clerk, '2026-03-05 10:00'), act);
    expect(decisions.map(({ state, reason }) => [state, reason])).toEqual([
      ['returned', '请补充工艺流程图'],
      ['refused', '请补充工艺流程图'],
    ]);
    expect(
      await refusal(submitApplication(at(clerk, '2026-03-06 09:00'), { ...act, version: refused.version })),
    ).toMatchObject({
      rule: 'E2',
      key: 'refusal.application.refused',
    });
  });
});

describe('the evaluation', () => {
  it.each([
    [
      'E5: 3 non-conforming items pass and are admitted',
      { '2.3': 'non-conforming', '3.3': 'non-conforming', '4.4': 'non-conforming' },
      'ok',
    ],
    [
      'E5: 4 non-conforming items fail and are not admitted',
      { '2.3': 'non-conforming', '3.3': 'non-conforming', '4.4': 'non-conforming', '4.5': 'non-conforming' },
      'refusal.admission.notPassed',
    ],
    [
      'E5: 6 partly conforming items fail and are not admitted',
      { '2.3': 'partly', '3.3': 'partly', '4.4': 'partly', '4.5': 'partly', '4.7': 'partly', '4.8': 'partly' },
      'refusal.admission.notPassed',
    ],
  ] as const)('%s', async (_name, answers, expected) => {
    const application = await submitted(world, '2026-03-02 09:00');
    await evaluated(world, '2026-03-03 09:00', { purpose: 'admission', application: application.id, answers });
    const result = await refusal(
      admitApplication(world.at(world.office, '2026-03-04 09:00'), {
        zone: SUZHOU,
        application: application.id,
        version: application.version + 1,
        reason: '同意',
      }),
    );
    expect(result?.key ?? 'ok').toBe(expected);
  });

  it('E3: whoever is no independent legal person of the zone is not admitted, whatever the panel found otherwise', async () => {
    const application = await submitted(world, '2026-03-02 09:00');
    await evaluated(world, '2026-03-03 09:00', {
      purpose: 'admission',
      application: application.id,
      legalPerson: false,
    });
    expect(
      await refusal(
        admitApplication(world.at(world.office, '2026-03-04 09:00'), {
          zone: SUZHOU,
          application: application.id,
          version: 4,
          reason: '同意',
        }),
      ),
    ).toMatchObject({ rule: 'E3', key: 'refusal.admission.notLegalPerson' });
  });

  it.each([
    ['E3: an offence 3 years ago to the day is outside', '2023-03-04', 'ok'],
    [
      'E3: an offence a day less than 3 years ago blocks the admission',
      '2023-03-05',
      'refusal.admission.recordNotClean',
    ],
  ])('%s', async (_name, happenedOn, expected) => {
    const { installation, office } = world;
    await withZones(installation.platform.prisma, [SUZHOU], (tx) =>
      tx.conductRecord.create({
        data: {
          zoneId: SUZHOU,
          id: crypto.randomUUID(),
          enterpriseId: world.enterprise,
          kind: 'offence',
          effect: 'some',
          happenedOn: new Date(happenedOn),
          description: '',
          recordedById: office.userId,
          recordedByName: 'office',
          recordedAt: new Date(),
        },
      }),
    );
    const application = await submitted(world, '2026-03-02 09:00');
    await evaluated(world, '2026-03-03 09:00', { purpose: 'admission', application: application.id });
    const result = await refusal(
      admitApplication(world.at(office, '2026-03-04 09:00'), {
        zone: SUZHOU,
        application: application.id,
        version: application.version + 1,
        reason: '同意',
      }),
    );
    expect(result?.key ?? 'ok').toBe(expected);
  });

  it("E5: the enterprise's own quality head can't sit on the panel", async () => {
    const application = await submitted(world, '2026-03-02 09:00');
    const panel = [...PANEL, { name: '李 示例', organisation: '', isLead: false, conflict: 'none' as const }];
    expect(
      await refusal(
        convenePanel(world.at(world.office, '2026-03-03 09:00'), {
          zone: SUZHOU,
          enterprise: world.enterprise,
          purpose: 'admission',
          application: application.id,
          panel,
        }),
      ),
    ).toMatchObject({ rule: 'E5', key: 'refusal.panel.interested' });
  });

  it('EF5: shows the self-assessment beside it, where they differ, and the outcome as it stands', async () => {
    const application = await submitted(world, '2026-03-02 09:00');
    const evaluation = await evaluated(world, '2026-03-03 09:00', {
      purpose: 'admission',
      application: application.id,
      answers: { '4.4': 'partly' },
    });
    const read = await readEvaluation(world.at(world.technical, '2026-03-03 10:00'), {
      zone: SUZHOU,
      evaluation: evaluation.id,
    });
    expect(read).toMatchObject({
      differences: [{ item: '4.4', self: 'conforms', panel: 'partly' }],
      result: { outcome: 'passed', complete: true, partly: ['4.4'] },
      tradeUsd: '9800000',
      minYearlyTradeUsd: '1000000',
    });
    expect(read.conditions.every(({ blocks }) => !blocks)).toBe(true);
  });

  it('E5: nobody is admitted without an evaluation', async () => {
    const application = await submitted(world, '2026-03-02 09:00');
    expect(
      await refusal(
        admitApplication(world.at(world.office, '2026-03-04 09:00'), {
          zone: SUZHOU,
          application: application.id,
          version: application.version,
          reason: '同意',
        }),
      ),
    ).toMatchObject({ rule: 'E2', key: 'refusal.application.submitted' });
  });
});
